#pragma once

#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/run_result.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/store/studies/prepared_run.hpp"

namespace tillit::hdf5 {

/// The values of one run in a series: `shape` of them at the place of `run`; fill values where
/// nothing was written. Throws a Failure.
Values read_run(const Dataset& dataset, const Series& series, const std::vector<std::size_t>& run,
                const std::vector<std::size_t>& shape);

/// The same as the file holds them, compressed, cut as `cut` says. Throws a Failure where a chunk
/// is missing.
std::vector<PreparedChunk> read_chunks(const Dataset& dataset, const std::string& name,
                                       std::vector<hsize_t> place, const Chunking& cut);

}  // namespace tillit::hdf5
