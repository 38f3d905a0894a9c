#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/shards/shard.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// A study file that is open, and what of it is read at once: all but the values of the runs.
struct OpenStudy {
  std::filesystem::path path;
  hdf5::File file;
  StudyAxes axes;
  Layout layout;
  Provenance provenance;
  StudyStatus status = StudyStatus::partial;
  std::vector<Shard> shards;
  std::vector<std::uint8_t> complete;
  std::vector<std::string> failures;
  std::vector<std::uint64_t> content_hashes;
  std::vector<std::uint64_t> state_hashes;
  std::vector<double> wall_seconds;
  bool being_written = false;
};

/// Opens a study, by whomever it was written. Throws a StoreError or an hdf5::Failure if there is
/// none, or if not all in it is ours and fits together. `being_written`: by another program, just
/// now.
std::unique_ptr<OpenStudy> open_study(const std::filesystem::path& path, bool being_written);

}  // namespace tillit
