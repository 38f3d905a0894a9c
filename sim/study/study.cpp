#include "sim/study/study.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "sim/study/calendar.hpp"
#include "sim/study/design_point.hpp"

namespace tillit {
namespace {

std::vector<std::int32_t> numbers_to(std::size_t count) {
  std::vector<std::int32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

Study study_of(const Model& model, Scenario scenario) {
  const auto replications = static_cast<std::size_t>(scenario.replications);
  return study_of(model, std::move(scenario), Part{numbers_to(replications), {}});
}

Study study_of(const Model& model, Scenario scenario, const Part& part) {
  const std::size_t points = scenario.design ? scenario.design->points.size() : 0;
  StudyAxes axes = axes_of(scenario, part.replications);
  axes.design = design_axis(scenario, part.points.empty() ? numbers_to(points) : part.points);
  Layout layout = layout_of(scenario, model.declaration(), model.extras(scenario));
  std::vector<bool> kept = keep_what_is_recorded(scenario, layout);
  return {&model, std::move(scenario), std::move(axes), std::move(layout), std::move(kept)};
}

std::shared_ptr<const Scenario> Study::scenario_at(std::size_t design) const {
  if (!axes.has_design()) return {std::shared_ptr<const Scenario>(), &scenario};
  const auto point = static_cast<std::size_t>(axes.design.points.at(design));
  return std::make_shared<const Scenario>(scenario_at_point(scenario, point, *model));
}

Wanted all_runs(const Study& study) { return Wanted(study.axes.runs(), true); }

std::size_t count_of(const Wanted& wanted) {
  return static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), true));
}

double weeks_to_live(const Study& study, const Wanted& wanted) {
  const Calendar calendar(study.scenario);
  const double shared = first_change(study.scenario) - calendar.first();
  const double own = calendar.last() - first_change(study.scenario);
  const std::size_t variants = study.axes.variants.size();
  double weeks = 0;
  for (std::size_t job = 0; job < study.axes.jobs(); ++job) {
    const auto first = wanted.begin() + static_cast<std::ptrdiff_t>(job * variants);
    const auto runs = std::count(first, first + static_cast<std::ptrdiff_t>(variants), true);
    weeks += runs > 0 ? shared + own * static_cast<double>(runs) : 0;
  }
  return weeks;
}

}  // namespace tillit
