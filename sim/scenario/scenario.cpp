#include "sim/scenario/scenario.hpp"

#include <algorithm>

namespace tillit {

std::vector<double> parameters_under(const Lens& lens, const Scenario& scenario,
                                     const Declaration& declaration) {
  std::vector<double> values = scenario.parameters;
  for (const auto& [name, value] : lens.values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (declaration.parameters[i].name == name && !scenario.parameter_set[i]) values[i] = value;
    }
  }
  return values;
}

// What a design varies is stronger than a lens.
double highest_in_any_run(const std::string& parameter, const Scenario& scenario,
                          const Declaration& declaration) {
  const std::vector<Parameter>& all = declaration.parameters;
  const auto named = std::find_if(all.begin(), all.end(),
                                  [&](const Parameter& one) { return one.name == parameter; });
  const auto place = static_cast<std::size_t>(named - all.begin());
  double highest = scenario.parameters.at(place);
  for (const Lens& lens : scenario.lenses) {
    highest = std::max(highest, parameters_under(lens, scenario, declaration).at(place));
  }
  if (!scenario.design) return highest;
  for (std::size_t i = 0; i < scenario.design->varied.size(); ++i) {
    const Varied& varied = scenario.design->varied[i];
    if (varied.what != Varied::What::parameter || varied.index != place) continue;
    for (const auto& point : scenario.design->points) highest = std::max(highest, point.at(i));
  }
  return highest;
}

}  // namespace tillit
