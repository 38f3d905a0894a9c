#include <algorithm>

#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {

void read_until(Reading& reading) {
  const Node* node = reading.tree.at({"study", "until"});
  if (node == nullptr) return;
  Until until;
  until.outcome = index_of(reading.declaration().outcomes, text_at(*node, {"outcome"}, ""));
  until.paired_half_width = number_at(*node, {"paired_half_width"}, 0);
  until.max = whole_at(*node, {"max"}, until.max);
  until.min = whole_at(*node, {"min"}, std::min(until.min, until.max));
  if (until.min > until.max && !node->damaged) {
    reading.mistakes.add(node->find("min")->place, MinAboveMax{until.min, until.max});
  }
  if (reading.tree.at({"study", "replications"}) != nullptr) {
    reading.mistakes.add(node->key_place, GivenInBoth{"study.replications", "study.until"});
  }
  if (reading.scenario.variants.size() < 2 && !is_damaged(reading.tree, {"variant"})) {
    reading.mistakes.add(node->key_place, NothingToCompare{});
  }
  reading.scenario.replications = until.max;
  reading.scenario.until = until;
}

}  // namespace tillit
