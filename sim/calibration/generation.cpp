#include "sim/calibration/generation.hpp"

#include <utility>

#include "sim/calibration/prior.hpp"
#include "sim/run/known_mean.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/study/seen_mean.hpp"

namespace tillit {
namespace {

/// Reads what is seen from the series of a study.
class TargetValues {
 public:
  TargetValues(const Study& study, const StudyReader& stored) : study_(study), stored_(stored) {}

  double value(const Target& target, std::size_t point) const {
    const double seen = mean(target.seen, point);
    return target.minus ? seen - mean(*target.minus, point) : seen;
  }

 private:
  double mean(const Seen& seen, std::size_t point) const {
    KnownMean mean;
    for (std::size_t i = 0; i < study_.axes.replications.size(); ++i) {
      mean.add(of_run(seen, {0, i, seen.variant, point}));
    }
    return mean.value();
  }

  double of_run(const Seen& seen, const RunIndex& run) const {
    const Series& series = study_.layout.series.at(series_of(study_, seen));
    return seen_mean(study_, seen, std::get<std::vector<double>>(stored_.values(series, run)));
  }

  const Study& study_;
  const StudyReader& stored_;
};

}  // namespace

Scenario generation_scenario(const Scenario& scenario, const Points& unit_points) {
  const Calibration& calibration = *scenario.calibration;
  Design design;
  design.method = listed_points;
  design.varied = calibration.varied;
  design.factors.resize(calibration.varied.size());
  for (const std::vector<double>& unit : unit_points) {
    std::vector<double>& point = design.points.emplace_back();
    for (std::size_t i = 0; i < unit.size(); ++i) {
      point.push_back(value_at(calibration.priors.at(i), unit[i]));
      design.factors[i].levels.push_back(point.back());
    }
  }
  Scenario made = without_points(scenario);
  made.design = std::make_shared<const Design>(std::move(design));
  return made;
}

Scenario without_points(Scenario scenario) {
  scenario.design = nullptr;
  scenario.record_principals = false;
  return scenario;
}

std::vector<std::vector<double>> target_values(const Study& study, const StudyReader& stored,
                                               const Calibration& calibration) {
  const TargetValues reader(study, stored);
  std::vector<std::vector<double>> values(study.axes.points());
  for (std::size_t point = 0; point < values.size(); ++point) {
    for (const Target& target : calibration.targets) {
      values[point].push_back(reader.value(target, point));
    }
  }
  return values;
}

}  // namespace tillit
