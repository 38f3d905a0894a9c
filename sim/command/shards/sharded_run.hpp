#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "sim/command/run/make_runs.hpp"
#include "sim/store/shards/shard.hpp"

namespace tillit {

/// A study that is made in shards, by one process or by several that know of each other.
struct ShardedRun {
  Study whole;
  Provenance provenance;
  std::filesystem::path study;      ///< the file that joins the shards
  std::vector<Shard> shards;        ///< all of them
  std::optional<std::size_t> only;  ///< the one that is to be made, if not all
  Making making;
  bool finished_too = false;  ///< whether the values of finished shards are verified as well
};

/// Makes the shards that nobody has made and nobody is making. Several processes started by mpirun
/// deal them among themselves; who has done his helps the others. At the end the study is joined
/// and what it found is told; by a process that made only one shard, if it was the last. Sets the
/// exit code. Throws StoreError and RanksError.
void run_in_shards(const ShardedRun& run, Session& session);

/// Joins the shards, tells what the study found and where it is, and sets the exit code.
void join_and_tell(const ShardedRun& run, bool stopped, Session& session);

}  // namespace tillit
