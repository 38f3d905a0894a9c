#pragma once

#include <concepts>
#include <string>

#include "sim/scenario/text.hpp"

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
  difference
};

/// "1 lens", "3 lenses", "20 000 agents".
std::string counted(double count, Thing thing, Language language);
std::string counted(std::integral auto count, Thing thing, Language language) {
  return counted(static_cast<double>(count), thing, language);
}

}  // namespace tillit
