#pragma once

#include <string>
#include <vector>

#include "sim/store/studies/empty_study.hpp"
#include "sim/store/studies/prepared_run.hpp"

namespace tillit {

/// Writes a finished run to where it stands, `place`, along the dimensions of runs. Throws an
/// hdf5::Failure.
void write_run(const LaidOut& in, const std::vector<hsize_t>& place, const PreparedRun& run);

/// Writes what a run that failed said. Throws an hdf5::Failure.
void write_failure(const LaidOut& in, const std::vector<hsize_t>& place,
                   const std::string& message);

/// All that was written since this was last called takes effect, or nothing does. Throws an
/// hdf5::Failure.
void take_effect(const LaidOut& in);

}  // namespace tillit
