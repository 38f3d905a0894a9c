#pragma once

#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/measure/sums.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {

inline constexpr std::size_t index_of(Measured outcome) {
  return static_cast<std::size_t>(outcome);
}

/// Nothing to measure where there is nobody.
inline double ratio(double sum, double count) {
  return count > 0 ? sum / count : WeekRecord::nothing;
}

/// The outcomes that are quotients of sums; `put(outcome, value)` records one.
template <class Put>
void put_quotients(const Sums& s, const Put& put) {
  put(Measured::quality, ratio(s.quality, s.encounters));
  put(Measured::good_meetings, ratio(s.good_meetings, s.encounters));
  put(Measured::minor_mistakes, ratio(100 * s.minor, s.encounters));
  put(Measured::mistakes_reported, ratio(100 * s.reported, s.encounters));
  put(Measured::measurement_gap, ratio(s.indicator, s.staff) - ratio(s.quality, s.encounters));

  put(Measured::indicator, ratio(s.indicator, s.staff));
  put(Measured::control, ratio(s.control, s.staff));
  put(Measured::discretion, ratio(s.discretion, s.staff));
  put(Measured::admin_share, ratio(s.admin_share, s.staff));
  put(Measured::support, ratio(s.support, s.staff));
  put(Measured::alignment, ratio(s.alignment, s.staff));
  put(Measured::workload, ratio(s.workload, s.staff));
  put(Measured::gaming, ratio(s.gaming, s.staff));
  put(Measured::practice, ratio(s.practice, s.staff));
  put(Measured::latent_risk, ratio(s.latent_risk, s.staff));
  put(Measured::inspector_trust, ratio(s.inspector_trust, s.staff));
  put(Measured::manager_trust, ratio(s.manager_trust, s.staff));
  put(Measured::leadership, ratio(s.leadership, s.staff));
  put(Measured::conditions, ratio(s.conditions, s.staff));

  put(Measured::staff_trust, ratio(s.trust, s.staff));
  put(Measured::can, ratio(s.can, s.staff));
  put(Measured::want, ratio(s.want, s.staff));
  put(Measured::dare, ratio(s.dare, s.staff));
  put(Measured::strain, ratio(s.strain, s.staff));
  put(Measured::flagged, ratio(s.flagged, s.staff));
  put(Measured::sick_leave, ratio(s.absent, s.staff));
  put(Measured::turnover, ratio(52 * s.left, s.staff));
  put(Measured::citizen_trust, ratio(s.client_trust, s.clients));
  put(Measured::need, ratio(s.need, s.clients));

  const double per_thousand_and_year = 1000 * 52;
  put(Measured::serious_incidents, ratio(per_thousand_and_year * s.serious, s.staff));
  put(Measured::misconduct, ratio(per_thousand_and_year * s.misconduct, s.staff));
  put(Measured::misconduct_found, ratio(per_thousand_and_year * s.misconduct_found, s.staff));
  put(Measured::inspections, ratio(per_thousand_and_year * s.inspections, s.staff));

  put(Measured::practice_adopted, s.practice_seen > 0 ? s.practice_adopted / s.practice_seen : 0.0);
  put(Measured::admin_hours, s.admin_hours);
  put(Measured::cost_per_good_meeting, ratio(s.paid_hours, s.good_meetings));
}

}  // namespace tillit::governance
