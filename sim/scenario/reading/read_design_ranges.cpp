#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/reading/design_draft.hpp"
#include "sim/scenario/reading/over_ranges.hpp"
#include "sim/scenario/reading/values.hpp"

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

}  // namespace

void read_design_ranges(DesignDraft& draft) {
  const Node* over = draft.node.find("over");
  if (over == nullptr) return;
  for (const OverRange& one : ranges_below(*over, draft.variables, draft.reading.mistakes)) {
    add_range(*one.variable, *one.node, draft);
  }
}

}  // namespace tillit
