#include <algorithm>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

const Text baseline_label{"Baseline", "Jämförelsealternativ"};

Measure measure_of(const Reading& reading, const Node& node) {
  Measure measure;
  const Node* levers = node.find("levers");
  for (std::size_t i = 0; i < levers->keys.size(); ++i) {
    measure.levers.emplace_back(index_of(reading.declaration().levers, levers->keys[i]),
                                levers->items[i].number);
  }
  measure.start = whole_at(node, {"start"}, 0);
  measure.end = whole_at(node, {"end"}, std::max(reading.scenario.weeks, measure.start + 1));
  if (measure.end <= measure.start) {
    reading.mistakes.add(node.find("end")->place, EndsBeforeStart{measure.start, measure.end});
  }
  measure.where = read_where(reading, node);
  return measure;
}

Variant variant_of(const Reading& reading, const Node& node) {
  Variant variant;
  variant.name = text_at(node, {"name"}, "");
  variant.label = words_at(node, {"label"});
  if (variant.label.empty()) variant.label = {variant.name, variant.name};
  const std::vector<const Node*> measures = items_at(node, {"measure"});
  if (measures.size() > Limits::measures) {
    reading.mistakes.add(
        node.find("measure")->key_place,
        TooLarge{Amount::measures, static_cast<double>(measures.size()), Limits::measures});
    return variant;
  }
  for (const Node* measure : measures) {
    variant.measures.push_back(measure_of(reading, *measure));
  }
  return variant;
}

void read_baseline(Reading& reading, const Node& node, const Variant& variant) {
  if (!variant.measures.empty()) {
    reading.mistakes.add(node.find("measure")->items.front().key_place, BaselineWithMeasures{});
  }
  if (node.find("label") != nullptr) reading.scenario.variants.front().label = variant.label;
}

void tell_too_many(Reading& reading, std::size_t variants) {
  reading.mistakes.add(reading.tree.find("variant")->key_place,
                       TooLarge{Amount::variants, static_cast<double>(variants), Limits::variants});
}

int line_of(const std::vector<const Node*>& nodes, const std::string& name) {
  for (const Node* node : nodes) {
    if (text_at(*node, {"name"}, "") == name) return node->find("name")->place.line;
  }
  return 0;
}

}  // namespace

void read_variants(Reading& reading) {
  std::vector<Variant>& variants = reading.scenario.variants;
  variants.push_back({"baseline", baseline_label, {}});
  const std::vector<const Node*> nodes = items_at(reading.tree, {"variant"});
  if (nodes.size() > Limits::variants) return tell_too_many(reading, nodes.size());
  std::vector<const Node*> before;
  for (const Node* node : nodes) {
    Variant variant = variant_of(reading, *node);
    const int first_line = line_of(before, variant.name);
    before.push_back(node);
    if (first_line > 0) {
      reading.mistakes.add(node->find("name")->place,
                           GivenTwice{Noun::variant, variant.name, first_line});
    } else if (variant.name == "baseline") {
      read_baseline(reading, *node, variant);
    } else {
      warn_of_no_effect(reading, *node, variant);
      variants.push_back(std::move(variant));
    }
  }
  if (variants.size() > Limits::variants) tell_too_many(reading, variants.size());
}

}  // namespace tillit
