#include "sim/scenario/scenario.hpp"

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

}  // namespace tillit
