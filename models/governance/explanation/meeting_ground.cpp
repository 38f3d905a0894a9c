#include "models/governance/explanation/meeting_ground.hpp"

#include <algorithm>

#include "models/governance/explanation/meeting_quality.hpp"
#include "models/governance/explanation/shapley.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// Whether a term is among those that have moved.
bool has(MovedInputs moved, Term term) {
  const auto at = std::find(quality_terms.begin(), quality_terms.end(), term);
  return ((moved >> (at - quality_terms.begin())) & 1u) != 0;
}

/// The quality to be expected where some of quality_terms have moved from `before` to `now`.
double expected_quality(const Parameters& p, const MeetingGround& before, const MeetingGround& now,
                        MovedInputs moved) {
  const auto of = [&](Term term) -> const MeetingGround& {
    return has(moved, term) ? now : before;
  };
  const SharedByMeetings shared =
      shared_by_meetings(p, of(Term::workload).workload, of(Term::discretion).discretion,
                         of(Term::alignment).alignment, of(Term::practice).practice);
  const double z = need_left(p, of(Term::need).need, of(Term::involve).involve);
  const std::vector<double>& can = of(Term::can).can;
  const std::vector<double>& effort = of(Term::effort).effort;
  const std::vector<double>& dare = of(Term::dare).dare;
  double sum = 0;
  for (std::size_t i = 0; i < can.size(); ++i) {
    sum += quality_of(p, shared, can[i], effort[i], dare[i], z);
  }
  return sum / larger(double(can.size()), 1.0);
}

}  // namespace

MeetingGround ground_of(const Week& week, const Seen& seen, const SeenUnit& unit,
                        const std::vector<LivedMeeting>& meetings) {
  MeetingGround ground;
  ground.workload = number(week.state.units.workload[unit.slot]);
  ground.discretion = number(week.signals.report.discretion[unit.slot]);
  ground.alignment = number(week.state.units.alignment[unit.slot]);
  ground.practice = number(unit.before.practice);
  ground.involve = number(week.levers(unit.service).involve);
  WeightedSum need;
  for (const LivedMeeting& meeting : meetings) need.add(meeting.need, 1);
  // Where nobody came, everyone's need stands for that of those who come.
  const Units& units = week.state.units;
  ground.need = need.weight > 0
                    ? need.mean()
                    : (units.client_base_sum[unit.slot] + units.client_excess_sum[unit.slot]) /
                          larger(double(unit.clients), 1.0);
  for (std::uint32_t member = 0; member < unit.staff; ++member) {
    const StaffRow& row = seen.staff_lived[unit.first_member + member];
    ground.can.push_back(number(row.can));
    ground.effort.push_back(effort_of(week, unit, number(row.want)));
    ground.dare.push_back(number(row.dare));
  }
  return ground;
}

double expected_quality(const Parameters& p, const MeetingGround& ground) {
  return expected_quality(p, ground, ground, 0);
}

std::array<double, quality_terms.size()> MeetingGround::inputs() const {
  const auto mean = [](const std::vector<double>& values) {
    WeightedSum sum;
    for (const double value : values) sum.add(value, 1);
    return sum.mean();
  };
  return {workload,     discretion, alignment, practice, mean(can),
          mean(effort), mean(dare), need,      involve};
}

void tell_inputs(const MeetingGround& ground, double weight, WeekOfTerms& told) {
  const auto inputs = ground.inputs();
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    told.input(quality_terms[i]).add(inputs[i], weight);
  }
}

std::array<double, quality_terms.size()> shares_of_quality(const Parameters& p,
                                                           const MeetingGround& before,
                                                           const MeetingGround& now) {
  MovedInputs moving = (1u << quality_terms.size()) - 1;
  if (before.involve == now.involve) moving &= ~(1u << (quality_terms.size() - 1));
  std::array<double, quality_terms.size()> shares{};
  share_change(
      moving, [&](MovedInputs moved) { return expected_quality(p, before, now, moved); }, shares);
  return shares;
}

}  // namespace tillit::governance
