#include "sim/study/study.hpp"

#include <numeric>
#include <utility>

#include "sim/study/calendar.hpp"

namespace tillit {

Study study_of(const Model& model, Scenario scenario) {
  std::vector<std::int32_t> replications(static_cast<std::size_t>(scenario.replications));
  std::iota(replications.begin(), replications.end(), 0);
  return study_of(model, std::move(scenario), replications);
}

Study study_of(const Model& model, Scenario scenario,
               const std::vector<std::int32_t>& replications) {
  StudyAxes axes = axes_of(scenario, replications);
  Layout layout = layout_of(scenario, model.declaration(), model.extras(scenario));
  return {&model, std::move(scenario), std::move(axes), std::move(layout)};
}

double weeks_to_live(const Study& study) {
  const Calendar calendar(study.scenario);
  const double shared = first_change(study.scenario) - calendar.first();
  const double own = calendar.last() - first_change(study.scenario);
  const auto jobs = static_cast<double>(study.axes.lenses.size() * study.axes.replications.size());
  return jobs * (shared + own * static_cast<double>(study.axes.variants.size()));
}

}  // namespace tillit
