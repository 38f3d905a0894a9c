#include "sim/validation/held_study.hpp"

#include <algorithm>
#include <utility>

namespace tillit {

Study held_study(const Model& model, const Scenario& scenario, std::vector<Lens> lenses) {
  Scenario held = scenario;
  held.lenses = std::move(lenses);
  held.design = nullptr;
  held.calibration = nullptr;
  held.until.reset();
  held.record_principals = false;
  return study_of(model, std::move(held));
}

bool holds_under(const Pattern& pattern, const Lens& lens) {
  const auto& names = pattern.lenses;
  return names.empty() || std::find(names.begin(), names.end(), lens.name) != names.end();
}

Wanted runs_for(const Study& study, const std::vector<Look>& looks) {
  Wanted wanted(study.axes.runs(), false);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const RunIndex run = study.axes.run_at(i);
    wanted[i] = std::any_of(looks.begin(), looks.end(), [&](const Look& look) {
      const Pattern& pattern = study.scenario.validation->patterns[look.pattern];
      return look.seen.variant == run.variant &&
             holds_under(pattern, study.scenario.lenses[run.lens]);
    });
  }
  return wanted;
}

}  // namespace tillit
