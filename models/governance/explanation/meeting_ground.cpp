#include "models/governance/explanation/meeting_ground.hpp"

#include <algorithm>

#include "models/governance/explanation/meeting_quality.hpp"
#include "models/governance/explanation/shapley.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// Place of a term among quality_terms, by which its bit goes.
constexpr std::size_t place_of(Term term) {
  return static_cast<std::size_t>(std::find(quality_terms.begin(), quality_terms.end(), term) -
                                  quality_terms.begin());
}

/// The quality to be expected for every set of quality_terms that have moved from `before` to
/// `now`. It is linear in what the unit's time and discretion are multiplied with, so the means
/// over members are taken once for each set of the other terms.
class QualityByMoved {
 public:
  QualityByMoved(const Parameters& p, const MeetingGround& before, const MeetingGround& now,
                 MovedInputs moving)
      : grounds_{&before, &now}, times_{time_of(p, before.workload), time_of(p, now.workload)} {
    const MovedInputs most = moving >> of_the_unit;
    for (MovedInputs others = 0; others <= most; ++others) tell(p, others);
  }

  double of(MovedInputs moved) const {
    const Means& means = means_[moved >> of_the_unit];
    const SharedByMeetings unit{times_[(moved >> place_of(Term::workload)) & 1u],
                                of(moved, Term::discretion).discretion, 0};
    return quality_of(unit, means.rule, means.professional);
  }

 private:
  static constexpr std::size_t of_the_unit = 2;  ///< workload and discretion come first
  static_assert(place_of(Term::workload) < of_the_unit && place_of(Term::discretion) < of_the_unit);

  struct Means {
    double rule = 0, professional = 0;
  };

  const MeetingGround& of(MovedInputs moved, Term term) const {
    return *grounds_[(moved >> place_of(term)) & 1u];
  }

  void tell(const Parameters& p, MovedInputs others) {
    const MovedInputs moved = others << of_the_unit;
    const double direction =
        direction_of(p, of(moved, Term::alignment).alignment, of(moved, Term::practice).practice);
    const double z = need_left(p, of(moved, Term::need).need, of(moved, Term::involve).involve);
    const std::vector<double>& can = of(moved, Term::can).can;
    const std::vector<double>& effort = of(moved, Term::effort).effort;
    const std::vector<double>& dare = of(moved, Term::dare).dare;
    Means& means = means_[others];
    for (std::size_t i = 0; i < can.size(); ++i) {
      means.rule += rule_of(p, effort[i], z);
      means.professional +=
          professional_of(p, direction, drive_of(can[i], effort[i], dare[i]), can[i], z);
    }
    const double members = larger(double(can.size()), 1.0);
    means.rule /= members;
    means.professional /= members;
  }

  std::array<const MeetingGround*, 2> grounds_;  ///< before, now
  std::array<double, 2> times_;
  std::array<Means, ((1u << quality_terms.size()) >> of_the_unit)> means_;
};

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
  return QualityByMoved(p, ground, ground, 0).of(0);
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
  const QualityByMoved quality(p, before, now, moving);
  share_change(
      moving, [&](MovedInputs moved) { return quality.of(moved); }, shares);
  return shares;
}

}  // namespace tillit::governance
