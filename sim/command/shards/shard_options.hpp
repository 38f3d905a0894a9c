#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/command/arguments.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/store/shards/shard.hpp"

namespace tillit {

/// How the user wants a study to be divided into shards; 0: not said.
struct ShardOptions {
  int size = 0;    ///< replications of a shard
  int points = 0;  ///< points of the design of a shard

  bool given() const { return size > 0 || points > 0; }

  /// What was not said as is usual: at most 64 shards, and points together as long as there are
  /// replications enough.
  Division division(const StudyAxes& axes) const;
};

/// The options --shard-size and --shard-points.
void add_shard_options(Arguments& arguments, ShardOptions& options);

/// Whether the study's number of runs is known before they are made, as shards need; if not, says
/// so and sets the exit code.
bool can_be_in_shards(const Scenario& scenario, Session& session);

/// Where a study in shards goes: where the user said, or results/NAME.h5, also when it is there
/// already: what is finished in it is kept. If something else is there, says so, sets the exit
/// code, and gives nothing. Throws StoreError.
std::optional<std::filesystem::path> sharded_study_path(const std::string& wanted,
                                                        const std::string& scenario_name,
                                                        Session& session);

/// Whether all studies in the folder of shards are these shards; if not, says so and sets the exit
/// code.
bool only_these_shards(const std::filesystem::path& study, const std::vector<Shard>& shards,
                       Session& session);

}  // namespace tillit
