#include "reference.hpp"

#include "measure.hpp"
#include "setup.hpp"
#include "week.hpp"

#include <limits>

namespace tillit::reference {

namespace {

void append(TimeSeries& series, const Outcomes& outcomes) {
  for (const auto& [name, value] : outcomes) series[name].push_back(value);
}

void record(Series& series, const World& world) {
  append(series.national, national_outcomes(world));
  for (std::size_t s = 0; s < world.sectors.size(); ++s)
    append(series.sector[world.parameters.sectors[s].name],
           sector_outcomes(world, world.sectors[s]));
}

}  // namespace

Series run(const Setup& setup) {
  const auto world = world_of(setup);
  Series series;
  series.first_week = std::max(world->first_week, setup.record_from);
  for (; world->week < setup.weeks; ++world->week) {
    one_week(*world);
    if (world->week >= setup.record_from) record(series, *world);
  }
  return series;
}

Outcomes means_at_the_end(const TimeSeries& series, int weeks) {
  Outcomes means;
  for (const auto& [name, values] : series) {
    const std::size_t last = std::min(values.size(), static_cast<std::size_t>(weeks));
    double sum = 0.0;
    for (std::size_t i = values.size() - last; i < values.size(); ++i) sum += values[i];
    means[name] =
        last > 0 ? sum / static_cast<double>(last) : std::numeric_limits<double>::quiet_NaN();
  }
  return means;
}

}  // namespace tillit::reference
