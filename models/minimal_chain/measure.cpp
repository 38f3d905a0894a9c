#include "models/minimal_chain/minimal_chain.hpp"
#include "models/minimal_chain/world.hpp"
#include "sim/run/sections.hpp"

namespace tillit::minimal_chain {
namespace {

double sum(const Column<float>& column, std::size_t first, std::size_t count) {
  double total = 0;
  for (std::size_t i = first; i < first + count; ++i) total += static_cast<double>(column[i]);
  return total;
}

}  // namespace

// Every municipality is equally large, so the nation's mean is the mean of the municipalities'.
void Chain::measure(int week, WeekRecord& record) {
  const auto units = static_cast<double>(units_per_municipality_);
  const auto staff = units * static_cast<double>(staff_per_unit_);
  const double encounters = staff * static_cast<double>(rules_.encounters);
  const std::size_t this_week = static_cast<std::size_t>((week % 52 + 52) % 52);
  parallel_section(municipalities_, municipalities_at_once, [&](std::size_t municipality) {
    const auto mean = [&](const Column<float>& column, double of) {
      return sum(column, municipality * units_per_municipality_, units_per_municipality_) / of;
    };
    measured_[municipality] = {mean(quality_, encounters),
                               mean(trust_sum_, staff),
                               mean(incidents_, encounters),
                               mean(control_, units),
                               mean(motivation_sum_, staff),
                               mean(courage_sum_, staff),
                               static_cast<double>(pressure_[municipality])};
    year_quality_[this_week * municipalities_ + municipality] =
        static_cast<float>(measured_[municipality][quality]);
  });
  Measurement nation{};
  for (std::size_t municipality = 0; municipality < municipalities_; ++municipality) {
    for (std::size_t outcome = 0; outcome < nation.size(); ++outcome) {
      const double mean = measured_[municipality][outcome];
      record.cell(outcome, municipality, 0) = static_cast<float>(mean);
      nation[outcome] += mean / static_cast<double>(municipalities_);
    }
  }
  for (std::size_t outcome = 0; outcome < nation.size(); ++outcome) {
    record.nation(outcome) = nation[outcome];
    record.sector(outcome, 0) = nation[outcome];
  }
}

}  // namespace tillit::minimal_chain
