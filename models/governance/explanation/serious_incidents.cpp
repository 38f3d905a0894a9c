#include "models/governance/explanation/formula.hpp"
#include "models/governance/explanation/incidents_to_expect.hpp"
#include "models/governance/explanation/meeting_ground.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// In each meeting with probability 0.0002 (1 - q)^2 (1 + 3 latent), and one more in a unit with
/// probability min(1, 0.02 misconduct cases); told per 1000 staff and year. The target is what was
/// to be expected of the meetings as they went; what the draws gave beyond it is chance. The last
/// input, the unit's staff, never moves.
class SeriousIncidents final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::meetings, Term::shortfall, Term::latent_risk,
                                      Term::misconduct};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::draws};
    return terms;
  }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    const SeenUnit& unit = agent.unit;
    const auto meetings = meetings_of(week, seen, unit);
    WeightedSum shortfall;
    for (const LivedMeeting& meeting : meetings) {
      shortfall.add((1 - meeting.quality) * (1 - meeting.quality), 1);
    }
    const double staff = unit.staff;
    return {double(meetings.size()) / staff,
            meetings.empty() ? expected_shortfall(week, seen, unit) : shortfall.mean(),
            number(unit.before.latent_risk), double(week.signals.report.misconduct[unit.slot]),
            staff};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double meetings = in[0], shortfall = in[1], latent = in[2], cases = in[3], staff = in[4];
    return per_thousand_and_year * (incidents_in_meetings(p, meetings * shortfall, latent) +
                                    incident_of_misconduct(p, cases) / staff);
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double target) const override {
    Course course;
    course.lived = course.after = per_thousand_and_year *
                                  double(week.signals.report.serious[agent.unit.slot]) /
                                  double(agent.unit.staff);
    course.later[0] = {Term::draws, course.lived - target};
    return course;
  }

 private:
  static constexpr double per_thousand_and_year = 1000 * 52;

  /// Where nobody came.
  static double expected_shortfall(const Week& week, const Seen& seen, const SeenUnit& unit) {
    const double q = expected_quality(week.setting.parameters, ground_of(week, seen, unit, {}));
    return (1 - q) * (1 - q);
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_serious_incidents() {
  return std::make_unique<SeriousIncidents>();
}

}  // namespace tillit::governance
