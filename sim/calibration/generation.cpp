#include "sim/calibration/generation.hpp"

#include <utility>

#include "sim/calibration/prior.hpp"
#include "sim/run/known_mean.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/main_series.hpp"

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

  /// An outcome that only sectors have is the mean over them where no sector is named.
  double of_run(const Seen& seen, const RunIndex& run) const {
    const Outcome& outcome = study_.model->declaration().outcomes.at(seen.outcome);
    const bool national = outcome.national && !seen.sector;
    const std::size_t series =
        place_of_series(study_.layout, (national ? "national_" : "sector_") + outcome.name);
    const auto all =
        std::get<std::vector<double>>(stored_.values(study_.layout.series.at(series), run));
    const std::size_t width = national ? 1 : study_.scenario.sectors.size();
    const std::size_t first = seen.sector.value_or(0);
    const std::size_t end = seen.sector ? first + 1 : width;
    const Calendar calendar(study_.scenario);
    KnownMean mean;
    for (std::size_t week = calendar.place(seen.from); week <= calendar.place(seen.to); ++week) {
      for (std::size_t k = first; k < end; ++k) mean.add(all.at(week * width + k));
    }
    return mean.value();
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
