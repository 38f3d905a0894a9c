#pragma once

#include <filesystem>
#include <vector>

#include "sim/store/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// Names that every study has; a layout may not use them for its own.
namespace study_names {
inline constexpr const char* complete = "complete";
inline constexpr const char* failure = "failure";
inline constexpr const char* content_hash = "content_hash";
inline constexpr const char* state_hash = "state_hash";
inline constexpr const char* wall_seconds = "wall_seconds";
inline constexpr const char* provenance = "provenance";
inline constexpr const char* status = "status";
inline constexpr const char* schema_version = "schema_version";
inline constexpr const char* in_trial = "in_trial";
inline constexpr const char* until_outcome = "until_outcome";  ///< only where there is `until`
}  // namespace study_names

/// Version of the layout that this program writes and the highest that it reads.
inline constexpr int study_schema_version = 1;

/// The file with its variables open, ready for runs.
struct LaidOut {
  hdf5::File file;
  std::vector<hdf5::Dataset> series;  ///< by the layout's order
  hdf5::Dataset complete;
  hdf5::Dataset failure;
  hdf5::Dataset content_hash;
  hdf5::Dataset state_hash;
  hdf5::Dataset wall_seconds;

  /// Leaves the file on disk as it is now: nothing more is written, not even by closing it.
  void abandon();
};

/// Creates a new file that holds an empty study, on disk when this returns.
LaidOut lay_out(const std::filesystem::path& path, const Layout& layout, const StudyAxes& axes,
                const Provenance& provenance);

/// Opens the file of a study that was laid out before, to write more runs into it. Throws
/// hdf5::Failure, also if it lacks a series of the layout.
LaidOut open_laid_out(const std::filesystem::path& path, const Layout& layout);

}  // namespace tillit
