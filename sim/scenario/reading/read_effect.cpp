#include <algorithm>

#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

bool changes_nothing(const Measure& measure, const Scenario& scenario) {
  return std::all_of(measure.levers.begin(), measure.levers.end(), [&](const auto& lever) {
    return scenario.levers[static_cast<std::size_t>(lever.first)] == lever.second;
  });
}

}  // namespace

void warn_of_no_effect(const Reading& reading, const Node& variant_node, const Variant& variant) {
  const Scenario& scenario = reading.scenario;
  if (variant.measures.empty() && !variant_node.damaged) {
    reading.mistakes.add(variant_node.find("name")->place, VariantWithoutMeasure{variant.name});
  }
  const bool weeks_known = !is_damaged(reading.tree, {"run"});
  const bool baseline_known = !is_damaged(reading.tree, {"levers"});
  const std::vector<const Node*> nodes = items_at(variant_node, {"measure"});
  for (std::size_t i = 0; i < variant.measures.size(); ++i) {
    const Node& node = *nodes[i];
    const Measure& measure = variant.measures[i];
    if (node.damaged) continue;
    if (baseline_known && changes_nothing(measure, scenario)) {
      reading.mistakes.add(node.find("levers")->place, LeversAtBaseline{variant.name});
    }
    if (weeks_known && measure.start >= scenario.weeks) {
      reading.mistakes.add(node.find("start")->place,
                           NeverInForce{variant.name, measure.start, scenario.weeks});
    }
  }
}

}  // namespace tillit
