#include "sim/study/seen_mean.hpp"

#include "sim/run/known_mean.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/main_series.hpp"

namespace tillit {
namespace {

const Outcome& outcome_of(const Study& study, const Seen& seen) {
  return study.model->declaration().outcomes.at(seen.outcome);
}

bool is_national(const Study& study, const Seen& seen) {
  return outcome_of(study, seen).national && !seen.sector;
}

}  // namespace

std::size_t series_of(const Study& study, const Seen& seen) {
  const char* of_whom = is_national(study, seen) ? "national_" : "sector_";
  return place_of_series(study.layout, of_whom + outcome_of(study, seen).name);
}

double seen_mean(const Study& study, const Seen& seen, const std::vector<double>& all) {
  const std::size_t width = is_national(study, seen) ? 1 : study.scenario.sectors.size();
  const std::size_t first = seen.sector.value_or(0);
  const std::size_t end = seen.sector ? first + 1 : width;
  const Calendar calendar(study.scenario);
  KnownMean mean;
  for (std::size_t week = calendar.place(seen.from); week <= calendar.place(seen.to); ++week) {
    for (std::size_t k = first; k < end; ++k) mean.add(all.at(week * width + k));
  }
  return mean.value();
}

}  // namespace tillit
