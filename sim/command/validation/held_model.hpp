#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/validation/holding.hpp"

namespace tillit {

/// A model that was held against its patterns.
struct HeldModel {
  Study study;
  std::vector<HeldTarget> held;

  const Pattern& pattern(const HeldTarget& one) const {
    return study.scenario.validation->patterns[one.pattern];
  }
  const Target& target(const HeldTarget& one) const { return pattern(one).targets[one.target]; }
  const Lens& lens(const HeldTarget& one) const { return study.scenario.lenses[one.lens]; }
};

/// With what a model is held against its patterns.
struct HoldingMeans {
  int threads = 1;
  double memory = 0;  ///< bytes at most
  bool quiet = false;
};

/// Makes all runs and tells how far they have come. If one fails or all are stopped, says so, sets
/// the exit code, and gives nothing.
std::optional<HeldModel> hold(Study study, const HoldingMeans& means, Session& session);

}  // namespace tillit
