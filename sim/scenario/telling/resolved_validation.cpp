#include "sim/scenario/telling/resolved_validation.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/telling/resolved_target.hpp"
#include "sim/scenario/telling/toml_words.hpp"
#include "sim/scenario/validation.hpp"

namespace tillit {
namespace {

std::string list(const char* key, const std::vector<std::string>& names) {
  return names.empty() ? "" : fmt::format("{} = [\"{}\"]\n", key, fmt::join(names, "\", \""));
}

}  // namespace

std::string resolved_validation(const Scenario& scenario, const Declaration& declaration) {
  std::string text;
  for (const Pattern& pattern : scenario.validation->patterns) {
    text += "\n[[validation.pattern]]\nname = " + in_quotes(pattern.name) + "\n";
    text += "statement = " + in_quotes(pattern.statement) + "\n";
    text += list("lenses", pattern.lenses);
    std::vector<std::string> calibrated;
    for (std::size_t i = 0; i < pattern.calibrated; ++i) {
      calibrated.push_back(pattern.targets[i].name);
    }
    text += list("calibrated", calibrated);
    for (std::size_t i = pattern.calibrated; i < pattern.targets.size(); ++i) {
      text += "\n[[validation.pattern.target]]\n" +
              resolved_target(pattern.targets[i], scenario, declaration);
    }
  }
  return text;
}

}  // namespace tillit
