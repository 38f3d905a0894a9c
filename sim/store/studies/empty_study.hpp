#pragma once

#include <filesystem>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/shards/shard.hpp"
#include "sim/store/studies/study_names.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

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

/// Creates a new file that holds an empty study, on disk when this returns. With `shards`, the
/// values of every run are not in the file but looked up in those: see virtual_storage.hpp.
LaidOut lay_out(const std::filesystem::path& path, const Layout& layout, const StudyAxes& axes,
                const Provenance& provenance, const std::vector<Shard>& shards = {});

}  // namespace tillit
