#include "sim/study/branching.hpp"

#include <algorithm>

namespace tillit {
namespace {

/// What a scenario under one lens says of the weeks before any measure: the lens's values stand
/// among the parameters.
std::vector<Fact> facts_of_history(Scenario scenario, const Declaration& declaration) {
  scenario.parameters = parameters_under(scenario.lenses.front(), scenario, declaration);
  scenario.lenses.front().values.clear();
  scenario.replications = 1;
  scenario.variants.clear();
  std::vector<Fact> facts = facts_of(scenario, declaration);
  std::string sectors;
  for (const Sector& sector : scenario.sectors) {
    sectors += (sectors.empty() ? "" : ", ") + sector.name;
  }
  facts.push_back({{"sectors", "sektorer"}, {sectors, sectors}});
  return facts;
}

bool same_until(int week, const Measure& one, const Measure& other) {
  return begins_alike(one, other) && std::min(one.end, week) == std::min(other.end, week);
}

}  // namespace

std::optional<Scenario> under_lens(Scenario scenario, const std::string& lens) {
  const auto other = [&](const Lens& one) { return one.name != lens; };
  scenario.lenses.erase(std::remove_if(scenario.lenses.begin(), scenario.lenses.end(), other),
                        scenario.lenses.end());
  if (scenario.lenses.empty()) return std::nullopt;
  return scenario;
}

std::vector<Difference> differences_in_history(const Scenario& before, const Scenario& after,
                                               const Declaration& declaration) {
  return differences(facts_of_history(before, declaration), facts_of_history(after, declaration));
}

void check_starts(const Scenario& scenario, const Variant& lived, int week, Mistakes& mistakes) {
  for (const Variant& variant : scenario.variants) {
    for (const Measure& measure : variant.measures) {
      if (measure.start >= week) continue;
      const bool known =
          std::any_of(lived.measures.begin(), lived.measures.end(),
                      [&](const Measure& one) { return same_until(week, one, measure); });
      if (!known) mistakes.add(StartsBeforeCheckpoint{variant.name, measure.start, week});
    }
  }
}

}  // namespace tillit
