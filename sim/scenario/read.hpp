#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// A checked scenario and what it was made from.
struct ReadScenario {
  Scenario scenario;
  const Model* model = nullptr;
  std::string as_read;   ///< the file's text, then those of the files it extends
  std::string resolved;  ///< complete TOML: gives the same scenario without files or overrides
  std::vector<std::string> overrides;
};

/// Reads and checks a scenario file. Overrides are lines of TOML such as `population.scale=0.02`
/// and are laid on top before anything is checked. Nothing is returned if there were errors;
/// `mistakes` then holds all of them, and warnings in any case.
std::optional<ReadScenario> read_scenario(const std::string& path,
                                          const std::vector<std::string>& overrides,
                                          std::span<const Model* const> models, Mistakes& mistakes);

/// The same for a text in memory, called `name` in messages: for running a study again.
std::optional<ReadScenario> read_scenario_text(const std::string& text, const std::string& name,
                                               const std::vector<std::string>& overrides,
                                               std::span<const Model* const> models,
                                               Mistakes& mistakes);

/// The scenario as complete TOML.
std::string resolved_text(const Scenario& scenario, const Declaration& declaration);

}  // namespace tillit
