#include <algorithm>

#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/reading/design_draft.hpp"

namespace tillit {

void check_design_settings(const DesignDraft& draft) {
  const std::vector<DesignSetting> settings = settings_of(draft.design.method);
  for (const DesignSetting& one : settings) {
    if (!one.required || draft.node.damaged || draft.node.find(one.key) != nullptr) continue;
    draft.reading.mistakes.add(draft.node.key_place,
                               MissingKey{one.key,
                                          "study.design",
                                          {"the method " + draft.design.method + " needs it",
                                           "metoden " + draft.design.method + " behöver den"}});
  }
  for (std::size_t i = 0; i < draft.node.keys.size(); ++i) {
    const std::string& key = draft.node.keys[i];
    const bool read = std::any_of(settings.begin(), settings.end(),
                                  [&](const DesignSetting& one) { return one.key == key; });
    if (read || key == "method") continue;
    draft.reading.mistakes.add(draft.node.items[i].key_place,
                               DesignIgnores{"study.design." + key, draft.design.method});
  }
}

DesignPlan read_design_plan(DesignDraft& draft) {
  draft.design.settings.clear();
  const auto setting = [&](const char* key, std::uint64_t usual) {
    const Node* given = draft.node.find(key);
    const auto value = given != nullptr ? static_cast<std::uint64_t>(given->whole) : usual;
    for (const DesignSetting& one : settings_of(draft.design.method)) {
      if (one.key == key) draft.design.settings.emplace_back(key, static_cast<double>(value));
    }
    return value;
  };
  DesignPlan plan;
  plan.method = design_method(draft.design.method).value();
  plan.points = setting("points", 0);
  plan.trajectories = setting("trajectories", 0);
  plan.levels = setting("levels", plan.levels);
  plan.base_points = setting("base_points", 0);
  const Node* second = draft.node.find("second_order");
  plan.second_order = second != nullptr && second->truth;
  if (plan.method == DesignMethod::saltelli) {
    draft.design.settings.emplace_back("second_order", plan.second_order ? 1 : 0);
  }
  return plan;
}

bool check_design_plan(DesignDraft& draft) {
  if (!design_method(draft.design.method)) return true;
  bool met = true;
  for (const UnmetDemand& one : unmet_demands(read_design_plan(draft), draft.design.factors)) {
    met = false;
    const bool whole_design = one.demand <= DesignDemand::at_most_points;
    // What is missing, or was wrong and taken away, has been told already.
    const bool told =
        draft.node.damaged || one.demand == DesignDemand::some_points ||
        draft.node.find("over") == nullptr ||
        (draft.design.factors.empty() && draft.reading.mistakes.errors() > draft.errors_before);
    if (whole_design && told) continue;
    draft.reading.mistakes.add(
        whole_design ? draft.node.key_place : draft.places[one.factor],
        DesignImpossible{one, draft.design.method,
                         whole_design ? "" : draft.design.varied[one.factor].path});
  }
  return met;
}

}  // namespace tillit
