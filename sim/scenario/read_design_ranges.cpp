#include "sim/scenario/design_draft.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/values.hpp"

namespace tillit {
namespace {

void add_range(const Variable& variable, const Node& range, DesignDraft& draft) {
  Factor factor{variable.least, variable.most, variable.whole, {}, 0};
  for (const Node* value : items_at(range, {"values"})) factor.levels.push_back(value->number);
  const Node* from = range.find("from");
  const Node* to = range.find("to");
  const bool listed = draft.design.method == listed_points;
  const std::string path = "study.design.over." + variable.varied.path;
  if (range.damaged) return;
  if (from != nullptr && !factor.levels.empty()) {
    draft.reading.mistakes.add(from->key_place, GivenInBoth{path + ".from", path + ".values"});
  } else if (factor.levels.empty() && (listed || from == nullptr || to == nullptr)) {
    const char* key = listed || (from == nullptr && to == nullptr) ? "values"
                      : from == nullptr                            ? "from"
                                                                   : "to";
    draft.reading.mistakes.add(
        range.key_place,
        MissingKey{key, path, {"from and to, or values", "from och to, eller values"}});
    return;
  }
  if (from != nullptr) factor.low = from->number;
  if (to != nullptr) factor.high = to->number;
  factor.steps = static_cast<std::uint64_t>(whole_at(range, {"steps"}, 0));
  draft.add(variable, std::move(factor), range.key_place);
}

/// Every range below a table of study.design.over.
void add_ranges(const Node& table, const std::string& path, DesignDraft& draft) {
  for (std::size_t i = 0; i < table.keys.size(); ++i) {
    const std::string below = path.empty() ? table.keys[i] : path + "." + table.keys[i];
    const Node& item = table.items[i];
    const bool of_names = below == "sectors" || below == "variants";
    const bool group = path.empty() || path == "sectors" || path == "variants";
    if (of_names || group) {
      add_ranges(item, below, draft);
    } else if (const Variable* variable = draft.variable_at(below, item.key_place)) {
      add_range(*variable, item, draft);
    }
  }
}

}  // namespace

const Variable* DesignDraft::variable_at(const std::string& path, const Place& place) const {
  std::vector<std::string> known;
  for (const Variable& one : variables) {
    if (one.varied.path == path) return &one;
    known.push_back(one.varied.path);
  }
  reading.mistakes.add(place, UnknownName{Noun::variable, path, nearest_name(path, known), known});
  return nullptr;
}

void read_design_ranges(DesignDraft& draft) {
  if (const Node* over = draft.node.find("over")) add_ranges(*over, "", draft);
}

}  // namespace tillit
