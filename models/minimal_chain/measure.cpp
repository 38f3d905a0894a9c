#include "models/minimal_chain/minimal_chain.hpp"
#include "models/minimal_chain/world.hpp"
#include "sim/run/equal_principals.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::minimal_chain {

// Every municipality is equally large, so the nation's mean is the mean of the municipalities'.
void Chain::measure(int week, WeekRecord& record) {
  const auto units = static_cast<double>(units_per_municipality_);
  const auto staff = units * static_cast<double>(staff_per_unit_);
  const double encounters = staff * static_cast<double>(rules_.encounters);
  const std::size_t this_week = static_cast<std::size_t>((week % 52 + 52) % 52);
  parallel_section(municipalities_, municipalities_at_once, [&](std::size_t municipality) {
    const std::size_t first = municipality * units_per_municipality_;
    Measurement sums{};
    for (std::size_t unit = first; unit < first + units_per_municipality_; ++unit) {
      sums[quality] += double{quality_[unit]};
      sums[staff_trust] += double{trust_sum_[unit]};
      sums[incident_rate] += double{incidents_[unit]};
      sums[control] += double{control_[unit]};
      sums[motivation] += double{motivation_sum_[unit]};
      sums[courage] += double{courage_sum_[unit]};
    }
    Measurement& means = measured_[municipality];
    means = {sums[quality] / encounters,       sums[staff_trust] / staff,
             sums[incident_rate] / encounters, sums[control] / units,
             sums[motivation] / staff,         sums[courage] / staff,
             double{pressure_[municipality]}};
    year_quality_[this_week * municipalities_ + municipality] = static_cast<float>(means[quality]);
  });
  record_equal_principals(measured_, record);
}

}  // namespace tillit::minimal_chain
