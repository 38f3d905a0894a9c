#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/shards/shard.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {

/// What was found in the shards of a study when they were joined.
struct Joined {
  std::size_t done = 0;             ///< runs
  std::size_t failed = 0;           ///< runs
  std::size_t runs = 0;             ///< of the whole study
  std::vector<std::string> absent;  ///< shards that are not there yet
  std::vector<std::string> busy;    ///< shards that another program is writing

  bool complete() const { return done == runs; }
};

/// Throws StoreError if the file is not the part of a study that has these axes, or holds other
/// variables.
void want_shard(const StudyReader& shard, const std::filesystem::path& file, const Layout& layout,
                const StudyAxes& axes, const Provenance& provenance);

/// Counts what is in the shards of the study at `path`. Throws StoreError, also for a shard of
/// another study.
Joined look_into_shards(const std::filesystem::path& path, const Layout& layout,
                        const StudyAxes& axes, const Provenance& provenance,
                        const std::vector<Shard>& shards);

/// Writes the study at `path`: an ordinary one to whoever reads it, whose runs lie in the shards.
/// Shards may be missing; their runs read as pending, and as what they are once the files are
/// there. Takes the place of an earlier join, never of anything else.
Joined join_shards(const std::filesystem::path& path, const Layout& layout, const StudyAxes& axes,
                   const Provenance& provenance, const std::vector<Shard>& shards);

}  // namespace tillit
