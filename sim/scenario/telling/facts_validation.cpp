#include "sim/scenario/telling/facts_validation.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/shape/shape_parts.hpp"
#include "sim/scenario/telling/facts_target.hpp"
#include "sim/scenario/validation.hpp"

namespace tillit {

void add_validation_facts(const Scenario& scenario, const Declaration& declaration,
                          std::vector<Fact>& facts) {
  for (const Pattern& pattern : scenario.validation->patterns) {
    const auto add = [&](const char* en, const char* sv, const Text& value) {
      facts.push_back({{fmt::format("pattern {}: {}", pattern.name, en),
                        fmt::format("mönster {}: {}", pattern.name, sv)},
                       value,
                       "1"});
    };
    add("statement", "påstående", pattern.statement);
    const auto list = [](const std::vector<std::string>& names) {
      const std::string words = fmt::format("{}", fmt::join(names, ", "));
      return Text{words, words};
    };
    add("targets", "mål", list(names_of(pattern.targets)));
    if (!pattern.lenses.empty()) add("lenses", "synsätt", list(pattern.lenses));
    for (std::size_t i = pattern.calibrated; i < pattern.targets.size(); ++i) {
      add_target_facts(pattern.targets[i], scenario, declaration, facts);
    }
  }
}

}  // namespace tillit
