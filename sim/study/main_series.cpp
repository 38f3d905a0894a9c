#include "sim/study/main_series.hpp"

#include <algorithm>

namespace tillit {

std::size_t place_of_series(const Layout& layout, const std::string& name) {
  const auto found = std::find_if(layout.series.begin(), layout.series.end(),
                                  [&](const Series& one) { return one.name == name; });
  return static_cast<std::size_t>(found - layout.series.begin());
}

std::vector<MainSeries> main_series(const Study& study, bool Outcome::*recorded,
                                    const std::string& prefix, Chosen chosen) {
  std::vector<MainSeries> found;
  const std::vector<Outcome>& declared = study.model->declaration().outcomes;
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const auto& until = study.scenario.until;
    const bool shown = chosen == Chosen::all || declared[i].main ||
                       (until && until->outcome == static_cast<int>(i));
    if (!shown || !(declared[i].*recorded)) continue;
    const std::size_t series = place_of_series(study.layout, prefix + declared[i].name);
    if (series < study.layout.series.size()) found.push_back({i, series});
  }
  return found;
}

}  // namespace tillit
