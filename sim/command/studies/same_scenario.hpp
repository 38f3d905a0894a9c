#pragma once

#include <optional>
#include <string>

#include "sim/command/session.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {

/// A scenario as a study gives it back: read from its complete text, where what is usual is said
/// too. `as_read` and `overrides` are those of the scenario.
ReadScenario from_complete_text(const ReadScenario& read, const Session& session);

/// A scenario and what it is called in messages.
struct NamedScenario {
  const Scenario& scenario;
  const Model& model;
  std::string name;
};

/// Whether two scenarios say the same; if not, shows where they differ and sets the exit code. Both
/// as from_complete_text gives them.
bool same_scenario(const NamedScenario& study, const NamedScenario& wanted, Session& session);

}  // namespace tillit
