#pragma once

#include <string>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/command/shards/shard_options.hpp"

namespace tillit {

/// What `tillit submit` is asked for.
struct SubmitOptions {
  std::string file;
  std::string output;
  std::string script;
  std::vector<std::string> overrides;
  ShardOptions sharding;
  bool slurm = false;
  bool list = false;
  bool missing = false;
  int tasks = 1000;
  int cpus = 4;
  std::string time;
  std::string partition;
  std::string memory;
};

/// Writes a job script for the shards of a study, or tells their numbers; nothing is handed in.
void submit(const SubmitOptions& options, Session& session);

}  // namespace tillit
