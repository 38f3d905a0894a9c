#pragma once

#include <atomic>

#include "sim/command/shards/sharded_run.hpp"

namespace tillit {

/// How it stands with a shard after one process came to it.
enum class ShardEnd {
  done,     ///< every run is complete
  failed,   ///< no run is missing, but some failed
  busy,     ///< another process makes it
  stopped,  ///< on request
};

/// Makes what a shard lacks, if nobody else does, also runs whose values are damaged. `again`:
/// whether runs that failed are made once more. Throws StoreError, also if the file is a shard of
/// another study.
ShardEnd make_shard(const ShardedRun& run, const Shard& shard, bool again,
                    const std::atomic<bool>& stop, const Session& session);

}  // namespace tillit
