#pragma once

#include <optional>
#include <string>

#include "sim/run/explanation.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

namespace tillit::governance {

/// Explains how an outcome changes, from the world's next week on, which is the one things are
/// compared with. Of all principals if the explanation says nothing else. It must stand as long as
/// the world is asked.
inline void ask(SmallWorld& world, Explanation& explanation, const std::string& outcome) {
  explanation.outcome = outcome;
  world.world().explain(&explanation);
}

/// Explains an outcome of a branch that lives so many weeks after the one compared with, from the
/// first of which on a lever has this value.
inline Explanation explained(const SmallWorld& start, const std::string& outcome, const char* lever,
                             double value, int weeks) {
  SmallWorld world = start.branch();
  Explanation explanation;
  ask(world, explanation, outcome);
  world.live();
  world.set_lever_now(lever, value);
  world.live(weeks);
  world.world().explain(nullptr);
  return explanation;
}

/// The number of an outcome as declared; nothing for a link of the chain, which is none.
inline std::optional<std::size_t> outcome_number(const std::string& name) {
  const auto& outcomes = governance_model().declaration().outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].name == name) return i;
  }
  return std::nullopt;
}

/// What a term contributed up to the last week.
inline double contribution(const Explanation& explanation, const std::string& term) {
  for (const ExplainedOutcome& one : governance_model().explained()) {
    if (one.name != explanation.outcome) continue;
    for (std::size_t i = 0; i < one.terms.size(); ++i) {
      if (one.terms[i].name == term) return explanation.weeks.back().contributions.at(i);
    }
  }
  throw std::out_of_range(explanation.outcome + " has no term " + term);
}

/// What is left of the change of a week when all terms are taken away.
inline double rest(const Explanation& explanation, const ExplainedWeek& week) {
  double left = week.value - explanation.before;
  for (const double one : week.contributions) left -= one;
  return left;
}

}  // namespace tillit::governance
