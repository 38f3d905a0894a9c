#pragma once

#include <concepts>
#include <string>

#include "sim/scenario/scenario.hpp"

namespace tillit {

/// What is counted for people.
enum class Thing {
  run,
  lens,
  variant,
  replication,
  point,
  principal,
  agent,
  week,
  thread,
  error,
  warning,
  difference,
  shard,
  process
};

/// "1 lens", "3 lenses", "20 000 agents".
std::string counted(double count, Thing thing, Language language);
std::string counted(std::integral auto count, Thing thing, Language language) {
  return counted(static_cast<double>(count), thing, language);
}

/// "8 replications"; "up to 200 replications" where the study goes on until something is known.
std::string counted_replications(const Scenario& scenario, Language language);

}  // namespace tillit
