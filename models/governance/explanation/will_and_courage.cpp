#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {
namespace {

/// want toward clamp(disposition + 0.5 (trust - 0.5) - aversion c (1 - a + a own) (1 - 0.5 trust)
///                   - followup_need (1 - F)) at 0.03
class Want final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control,       Term::own_share,   Term::trust,
                                      Term::follow_up,     Term::disposition, Term::aversion,
                                      Term::follow_up_need};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::turnover, Term::limits};
    return terms;
  }
  Holder holder() const override { return Holder::members; }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    const StaffRow& before = seen.staff_before[agent.place()];
    return {control_on(week, agent.unit),
            number(week.signals.unit_managers.own_share[agent.unit.slot]),
            number(seen.staff_lived[agent.place()].trust),
            follow_up_of(week.setting.parameters, follow_up_inputs(week, agent.unit)),
            number(before.disposition),
            number(before.aversion),
            number(before.follow_up_need)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double c = in[0], own = in[1], trust = in[2], F = in[3], disposition = in[4],
                 aversion = in[5], need = in[6];
    const double a = number(p.attribution);
    const double offence =
        aversion * c * (1 - a + a * own) * (1 - number(p.aversion_eased_by_trust) * trust);
    return disposition + number(p.want_per_trust) * (trust - number(p.want_trust_reference)) -
           offence - need * (1 - F);
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent, double) const override {
    return toward_target(seen, agent, &StaffRow::want, week.setting.parameters.want_rate);
  }
};

/// dare toward clamp(0.1 + 0.4 trust + 0.4 S + 0.2 (1 - c) - 0.6 punished) at 0.04, then the
/// inspection effect, clamped
class Dare final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control, Term::support, Term::trust, Term::punished};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::inspections, Term::turnover,
                                      Term::limits};
    return terms;
  }
  Holder holder() const override { return Holder::members; }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    return {control_on(week, agent.unit), support_in(week, agent.unit),
            number(seen.staff_lived[agent.place()].trust), number(agent.unit.before.punished)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double c = in[0], S = in[1], trust = in[2], punished = in[3];
    return number(p.dare_base) + number(p.dare_per_trust) * trust + number(p.dare_per_support) * S +
           number(p.dare_per_freedom) * (1 - c) - number(p.dare_per_punished) * punished;
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent, double) const override {
    Course course = toward_target(seen, agent, &StaffRow::dare, week.setting.parameters.dare_rate);
    course.later[0] = {Term::inspections,
                       number(week.signals.inspection.dare_effect[agent.unit.slot])};
    return course;
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_want() { return std::make_unique<Want>(); }
std::unique_ptr<Equation> equation_of_dare() { return std::make_unique<Dare>(); }

}  // namespace tillit::governance
