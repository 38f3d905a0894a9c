#include "models/governance/explanation/meeting_quality.hpp"

#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
double time_of(const Parameters& p, double workload) {
  return clamp(exponential(-number(p.time_exponent) * logarithm(larger(workload, 1e-6))),
               number(p.time_least), number(p.time_most));
}

double direction_of(const Parameters& p, double alignment, double practice) {
  return number(p.professional_scale) *
         (number(p.direction_base) + number(p.direction_per_alignment) * alignment) *
         (1 + number(p.professional_per_practice) * practice);
}

SharedByMeetings shared_by_meetings(const Parameters& p, double workload, double discretion,
                                    double alignment, double practice) {
  return {time_of(p, workload), discretion, direction_of(p, alignment, practice)};
}

double drive_of(double can, double effort, double dare) { return cube_root(can * effort * dare); }

double professional_of(const Parameters& p, double direction, double drive, double can, double z) {
  const double x = direction * drive - number(p.professional_lost_by_need) * z * (1 - can);
  return x / square_root(1 + x * x);
}

double rule_of(const Parameters& p, double effort, double z) {
  return (1 - number(p.rule_lost_by_need) * z) *
         (number(p.rule_base) + number(p.rule_per_effort) * effort);
}

double quality_of(const SharedByMeetings& unit, double rule, double professional) {
  return unit.time * ((1 - unit.discretion) * rule + unit.discretion * professional);
}

double quality_of(const Parameters& p, const SharedByMeetings& unit, double can, double effort,
                  double dare, double z) {
  const double drive = drive_of(can, effort, dare);
  return quality_of(unit, rule_of(p, effort, z), professional_of(p, unit.direction, drive, can, z));
}

double need_left(const Parameters& p, double need, double involve) {
  return need * (1 - number(p.need_eased_by_involve) * involve);
}

double effort_of(const Week& week, const SeenUnit& unit, double want) {
  const Parameters& p = week.setting.parameters;
  const double pressed = clamp01(control_on(week, unit) +
                                 number(p.effort_per_stakes) *
                                     (stakes_on(week, unit) - number(p.effort_stakes_reference)));
  return larger(want, number(p.minimum_effort) * pressed);
}

}  // namespace tillit::governance
