#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {

void read_words_and_run(Reading& reading) {
  const Node& tree = reading.tree;
  Scenario& scenario = reading.scenario;
  scenario.title = words_at(tree, {"title"});
  if (scenario.title.empty()) scenario.title = {scenario.name, scenario.name};
  scenario.purpose = words_at(tree, {"purpose"});
  scenario.source = words_at(tree, {"source"});
  scenario.look_at = words_at(tree, {"look_at"});
  scenario.burn_in = whole_at(tree, {"run", "burn_in"}, scenario.burn_in);
  scenario.weeks = whole_at(tree, {"run", "weeks"}, scenario.weeks);
  if (const Node* seed = tree.at({"run", "seed"})) {
    scenario.seed = static_cast<std::uint64_t>(seed->whole);
  }
  scenario.replications = whole_at(tree, {"study", "replications"}, scenario.replications);
  const Node* principals = tree.at({"record", "principals"});
  scenario.record_principals = principals == nullptr || principals->truth;
  scenario.record_every = whole_at(tree, {"record", "every"}, scenario.record_every);
}

void read_numbers(Reading& reading) {
  const Node& tree = reading.tree;
  Scenario& scenario = reading.scenario;
  for (const Parameter& one : reading.declaration().parameters) {
    scenario.parameters.push_back(number_at(tree, {"parameters", one.name}, one.fallback));
    scenario.parameter_set.push_back(tree.at({"parameters", one.name}) != nullptr);
  }
  for (const Lever& one : reading.declaration().levers) {
    scenario.levers.push_back(number_at(tree, {"levers", one.name}, one.baseline));
  }
  for (const Mechanism& one : reading.declaration().mechanisms) {
    const Node* node = tree.at({"mechanisms", one.name});
    scenario.mechanisms.push_back(node == nullptr || node->truth);
  }
}

}  // namespace tillit
