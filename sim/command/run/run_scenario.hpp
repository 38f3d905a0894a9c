#pragma once

#include <string>
#include <vector>

#include "sim/command/arguments.hpp"
#include "sim/command/session.hpp"
#include "sim/command/shards/shard_options.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {

/// What `run` takes, and whatever runs a scenario by another name.
struct RunOptions {
  std::string file;
  std::string output;
  std::vector<std::string> overrides;
  int threads = 1;
  double memory = 0;  ///< bytes at most
  bool quiet = false;
  bool dry_run = false;
  bool overwrite = false;
  int checkpoint_every = 0;  ///< weeks; 0: none
  bool keep_checkpoints = false;
  ShardOptions sharding;
  int shard = -1;  ///< the only one to make; negative: all
};

/// Adds them to a subcommand.
void add_run_options(Arguments& arguments, RunOptions& options);

/// Runs the scenario and writes its study; tells how it went and sets the exit code.
void run_scenario(const RunOptions& options, Session& session);

/// The same of one that has been read.
void run_read(const ReadScenario& read, const RunOptions& options, Session& session);

}  // namespace tillit
