#include "sim/study/study_means.hpp"

namespace tillit {

void add_stored(const Study& study, const StudyReader& stored, const RunIndex& run,
                StudyMeans& means) {
  const std::vector<Series>& series = study.layout.series;
  RunResult result;
  result.values.resize(series.size());
  const auto read = [&](std::size_t place) {
    if (place < series.size()) result.values[place] = stored.values(series[place], run);
  };
  for (const MainSeries& one : means.nation.outcomes()) read(one.series);
  for (const MainSeries& one : means.participants.outcomes()) read(one.series);
  read(place_of_series(study.layout, "in_trial"));
  means.add(run, result);
}

}  // namespace tillit
