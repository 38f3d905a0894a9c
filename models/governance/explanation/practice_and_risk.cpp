#include "models/governance/explanation/equation.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// With probability 0.02 d (mean dare), practice += U(0, 0.2) (1 - practice); then it is multiplied
/// by 0.998, and what is taken over from others is added, clamped. The target is the step to be
/// expected; what came beyond it is chance.
class PracticeFound final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::discretion, Term::dare};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::draws, Term::adopted, Term::limits};
    return terms;
  }
  bool target_is_cut() const override { return false; }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    return {number(week.signals.report.discretion[agent.unit.slot]),
            number(mean_dare(seen, agent.unit))};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double d = in[0], dare = in[1];
    return number(p.discovery_rate) * d * dare * number(p.discovery_most) / 2;
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent,
                double target) const override {
    const std::uint32_t slot = agent.unit.slot;
    const double lasting = number(week.setting.parameters.practice_persistence);
    Course course;
    course.before = number(agent.unit.before.practice);
    course.speed = lasting * (1 - course.before);
    course.kept = lasting;
    course.own = -(1 - lasting) * course.before;
    course.later = {{{Term::draws, course.speed * (found(week, seen, agent.unit) - target)},
                     {Term::adopted, number(week.signals.practice.adopted[slot])}}};
    course.lived = course.after = number(week.state.units.practice[slot]);
    return course;
  }
  /// The better it is already, the less is left to be found.
  double kept(const Course& course, const Inputs&, double pull) const override {
    return course.kept * (1 - pull);
  }

 private:
  /// As the week's own steps sum it, so that the draw falls on the same side.
  static float mean_dare(const Seen& seen, const SeenUnit& unit) {
    float sum = 0;
    for (std::uint32_t member = 0; member < unit.staff; ++member) {
      sum += seen.staff_lived[unit.first_member + member].dare;
    }
    return sum / static_cast<float>(larger(unit.staff, 1u));
  }

  /// How much of what was missing the unit found this week.
  static double found(const Week& week, const Seen& seen, const SeenUnit& unit) {
    const Parameters& p = week.setting.parameters;
    const Words words = week.draw(Purpose::unit_week, unit.number);
    const bool finds =
        chance(words.second) <
        p.discovery_rate * week.signals.report.discretion[unit.slot] * mean_dare(seen, unit);
    return finds ? number(p.discovery_most) * number(uniform(words.third)) : 0.0;
  }
};

/// An inspection takes 0.4 ell t of it; then latent += hidden (1 - latent) - reported latent
/// - 0.02 latent, clamped. Behind the inputs stands latent risk itself.
class LatentRisk final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::hidden, Term::reported};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::inspections, Term::limits};
    return terms;
  }
  bool target_is_cut() const override { return false; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const UnitReport& report = week.signals.report;
    const std::uint32_t slot = agent.unit.slot;
    const double meetings = larger(double(report.encounters[slot]), 1.0);
    return {(report.minor[slot] - report.reported[slot]) / meetings,
            report.reported[slot] / meetings, number(agent.unit.before.latent_risk)};
  }
  double target(const Parameters&, const Inputs& in) const override {
    const double hidden = in[0], reported = in[1], latent = in[2];
    return hidden * (1 - latent) - reported * latent;
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    const Parameters& p = week.setting.parameters;
    const std::uint32_t slot = agent.unit.slot;
    Course course;
    course.before = number(agent.unit.begins.latent_risk);
    course.lived = course.after = number(week.state.units.latent_risk[slot]);
    course.speed = week.setting.mechanisms.latent_risk ? 1 : 0;
    if (course.speed == 0) return course;
    const double removed = number(p.latent_risk_removed_by_inspection) *
                           number(week.signals.inspection.learning[slot]) *
                           number(agent.unit.begins.inspector_trust);
    course.first = {Term::inspections, -removed * course.before};
    course.kept = 1 - number(p.latent_risk_decay_rate);
    course.own = -number(p.latent_risk_decay_rate) * (course.before + course.first.amount);
    return course;
  }
  double kept(const Course& course, const Inputs& unmoved, double) const override {
    return course.kept - unmoved[0] - unmoved[1];
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_practice() { return std::make_unique<PracticeFound>(); }
std::unique_ptr<Equation> equation_of_latent_risk() { return std::make_unique<LatentRisk>(); }

}  // namespace tillit::governance
