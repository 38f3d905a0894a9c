#include <utility>

#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/reading/design_draft.hpp"
#include "sim/scenario/reading/over_ranges.hpp"
#include "sim/scenario/reading/values.hpp"

namespace tillit {
namespace {

/// The first point has every mechanism as the scenario has it; each further one lacks one.
void switch_off_each(DesignDraft& draft) {
  const std::vector<Mechanism>& mechanisms = draft.reading.declaration().mechanisms;
  for (const Variable& one : draft.variables) {
    const bool on = one.varied.what == Varied::What::mechanism &&
                    draft.reading.scenario.mechanisms[one.varied.index];
    if (on) draft.add(one, {0, 1, true}, draft.node.key_place);
  }
  const std::size_t count = draft.design.varied.size();
  draft.design.points.assign(count + 1, std::vector<double>(count, 1));
  draft.design.labels = {"everything"};
  for (std::size_t i = 0; i < count; ++i) {
    draft.design.points[i + 1][i] = 0;
    draft.design.labels.push_back("without " + mechanisms[draft.design.varied[i].index].name);
  }
  if (count == 0) {
    draft.reading.mistakes.add(
        draft.node.key_place,
        DesignImpossible{{DesignDemand::some_factor}, draft.design.method, ""});
  }
}

void make_points(DesignDraft& draft) {
  if (draft.design.method == ablation) return switch_off_each(draft);
  if (draft.design.method == listed_points) return read_listed_points(draft);
  draft.design.points =
      make_design(read_design_plan(draft), draft.design.factors, draft.reading.scenario.seed);
}

}  // namespace

void read_design(Reading& reading) {
  const Node* node = reading.tree.at({"study", "design"});
  if (node == nullptr || node->find("method") == nullptr) return;
  DesignDraft draft{reading, *node};
  draft.design.method = text_at(*node, {"method"}, "");
  check_design_settings(draft);
  read_design_ranges(draft);
  const bool can_be_made = check_design_plan(draft);
  if (!can_be_made || reading.mistakes.errors() > 0) return;
  make_points(draft);
  if (reading.mistakes.errors() > 0) return;
  give_names(draft.design.varied);
  check_design_points(draft);
  reading.scenario.design = std::make_shared<const Design>(std::move(draft.design));
}

}  // namespace tillit
