#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// How the program ends.
enum class Exit { done = 0, run_failed = 1, usage = 2, scenario_invalid = 3, partial = 4 };

/// What every subcommand needs to know about this call of the program, and where it says how it
/// ended.
struct Session {
  std::span<const Model* const> models;
  Language language = Language::english;
  std::vector<std::string> arguments;  ///< as called, the program's name first
  Exit exit = Exit::done;

  /// The words in the user's language.
  const std::string& say(const Text& text) const { return text.in(language); }

  /// The model with this name; nothing if there is none.
  const Model* model(std::string_view name) const;
};

/// This call of the program, as it would be typed again.
std::string command_line_of(const Session& session);

}  // namespace tillit
