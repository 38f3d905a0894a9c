#include "models/governance/explanation/meeting_quality.hpp"

#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// f = clamp(workload^-0.5, 0.3, 1.1)
double time_of(const Parameters& p, double workload) {
  return clamp(exponential(-number(p.time_exponent) * logarithm(larger(workload, 1e-6))),
               number(p.time_least), number(p.time_most));
}

}  // namespace

SharedByMeetings shared_by_meetings(const Parameters& p, double workload, double discretion,
                                    double alignment, double practice) {
  return {time_of(p, workload), discretion,
          number(p.professional_scale) *
              (number(p.direction_base) + number(p.direction_per_alignment) * alignment) *
              (1 + number(p.professional_per_practice) * practice)};
}

double quality_of(const Parameters& p, const SharedByMeetings& unit, double can, double effort,
                  double dare, double z) {
  const double x = unit.direction * cube_root(can * effort * dare) -
                   number(p.professional_lost_by_need) * z * (1 - can);
  const double professional = x / square_root(1 + x * x);
  const double rule = (1 - number(p.rule_lost_by_need) * z) *
                      (number(p.rule_base) + number(p.rule_per_effort) * effort);
  return unit.time * ((1 - unit.discretion) * rule + unit.discretion * professional);
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
