#include <algorithm>

#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

/// What a lens starts from: the one it names, the model's with its name, or the model's first.
Lens base_of(const Reading& reading, const std::string& name, const Node& node) {
  const std::vector<Lens>& lenses = reading.declaration().lenses;
  if (lenses.empty()) return {};
  const int same = index_of(lenses, name);
  const int base = index_of(lenses, text_at(node, {"based_on"}, ""));
  if (base >= 0) return lenses[static_cast<std::size_t>(base)];
  return lenses[same >= 0 ? static_cast<std::size_t>(same) : 0];
}

void set_value(Lens& lens, const std::string& parameter, double value) {
  for (auto& [name, present] : lens.values) {
    if (name != parameter) continue;
    present = value;
    return;
  }
  lens.values.emplace_back(parameter, value);
}

Lens lens_of(Reading& reading, const std::string& name, const Node& node) {
  Lens lens = base_of(reading, name, node);
  const bool refines = lens.name == name;
  lens.name = name;
  const Text label = words_at(node, {"label"});
  if (!label.empty()) lens.label = label;
  if (label.empty() && !refines) lens.label = {name, name};
  const Declaration& declaration = reading.declaration();
  for (std::size_t i = 0; i < declaration.parameters.size(); ++i) {
    const std::string& parameter = declaration.parameters[i].name;
    const Node* value = node.find(parameter);
    if (value == nullptr) continue;
    set_value(lens, parameter, value->number);
    const bool changed = value->number != reading.scenario.parameters[i];
    if (changed && declaration.is_same_in_all_runs(parameter)) {
      reading.mistakes.add(value->key_place, SameInAllRuns{parameter});
    }
  }
  return lens;
}

/// The model's lenses and those of the scenario, which may refine one of the model's.
std::vector<Lens> known_lenses(Reading& reading) {
  std::vector<Lens> lenses = reading.declaration().lenses;
  if (lenses.empty()) lenses.push_back({"standard", {"Standard", "Standard"}, {}});
  if (const Node* table = reading.tree.find("lenses")) {
    for (std::size_t i = 0; i < table->keys.size(); ++i) {
      Lens lens = lens_of(reading, table->keys[i], table->items[i]);
      const int present = index_of(lenses, lens.name);
      if (present < 0) {
        lenses.push_back(std::move(lens));
      } else {
        lenses[static_cast<std::size_t>(present)] = std::move(lens);
      }
    }
  }
  return lenses;
}

/// Those that are run, and those that are defined here.
std::vector<Lens> lenses_to_check(const Reading& reading, const std::vector<Lens>& known) {
  std::vector<Lens> lenses = reading.scenario.lenses;
  for (const Lens& lens : known) {
    const bool own = reading.tree.at({"lenses", lens.name}) != nullptr;
    if (own && index_of(lenses, lens.name) < 0) lenses.push_back(lens);
  }
  return lenses;
}

}  // namespace

void read_lenses(Reading& reading) {
  const std::vector<Lens> known = known_lenses(reading);
  std::vector<Lens>& chosen = reading.scenario.lenses;
  for (const Node* name : items_at(reading.tree, {"study", "lenses"})) {
    const int index = index_of(known, name->text);
    if (index < 0) {
      const std::vector<std::string> names = names_of(known);
      reading.mistakes.add(
          name->place, UnknownName{Noun::lens, name->text, nearest_name(name->text, names), names});
    } else if (index_of(chosen, name->text) >= 0) {
      reading.mistakes.add(name->place, GivenTwice{Noun::lens, name->text, 0});
    } else {
      chosen.push_back(known[static_cast<std::size_t>(index)]);
    }
  }
  if (chosen.empty()) chosen.push_back(known.front());
  check_relations(reading, lenses_to_check(reading, known));
}

}  // namespace tillit
