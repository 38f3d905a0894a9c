#pragma once

#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {

// The quality of a meeting, as section 3.8 of the specification writes it.

/// f = clamp(workload^-0.5, 0.3, 1.1)
double time_of(const Parameters& p, double workload);

/// 2.0 (0.2 + 0.8 alignment) (1 + 0.3 practice)
double direction_of(const Parameters& p, double alignment, double practice);

/// What a unit's meetings share: f, d, and the direction.
struct SharedByMeetings {
  double time, discretion, direction;
};
SharedByMeetings shared_by_meetings(const Parameters& p, double workload, double discretion,
                                    double alignment, double practice);

/// What a member can do who is as able, willing and brave: cbrt(can w_e dare).
double drive_of(double can, double effort, double dare);

/// x / sqrt(1 + x^2), with x = 2.0 drive (0.2 + 0.8 alignment) (1 + 0.3 practice) - 0.4 z (1 - can)
double professional_of(const Parameters& p, double direction, double drive, double can, double z);

/// (1 - 0.6 z) (0.4 + 0.6 w_e)
double rule_of(const Parameters& p, double effort, double z);

/// f ((1 - d) rule + d professional)
double quality_of(const SharedByMeetings& unit, double rule, double professional);
double quality_of(const Parameters& p, const SharedByMeetings& unit, double can, double effort,
                  double dare, double z);

/// z = need (1 - 0.3 involve)
double need_left(const Parameters& p, double need, double involve);

/// w_e = max(want, c_min clamp(c + 0.4 (stakes - 0.5)))
double effort_of(const Week& week, const SeenUnit& unit, double want);

}  // namespace tillit::governance
