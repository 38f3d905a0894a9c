#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {
namespace {

/// trust follows clamp(0.5 (1 - c) + 0.5 S + 0.5 forgiven - 0.5 punished), up at 0.02, down at 0.06
class StaffTrust final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control, Term::support, Term::forgiven, Term::punished};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::new_managers, Term::turnover,
                                      Term::limits};
    return terms;
  }
  Holder holder() const override { return Holder::members; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const UnitRow& unit = agent.unit.before;
    return {control_on(week, agent.unit), support_in(week, agent.unit), number(unit.forgiven),
            number(unit.punished)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double c = in[0], S = in[1], forgiven = in[2], punished = in[3];
    return number(p.staff_trust_per_freedom) * (1 - c) + number(p.staff_trust_per_support) * S +
           number(p.staff_trust_per_forgiven) * forgiven -
           number(p.staff_trust_per_punished) * punished;
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent,
                double target) const override {
    const Parameters& p = week.setting.parameters;
    const double before = number(seen.staff_before[agent.place()].trust);
    // a new manager is met with trust moving toward 0.5 at 0.1
    const bool new_manager = week.signals.unit_managers.succeeded[agent.unit.slot] != 0;
    const double first = new_manager ? number(p.succession_staff_trust_rate) *
                                           (number(p.succession_staff_trust) - before)
                                     : 0;
    const double rate = number(target > before + first ? p.trust_rise_rate : p.trust_fall_rate);
    return toward_target(before, {Term::new_managers, first}, rate,
                         number(seen.staff_lived[agent.place()].trust),
                         number(seen.staff_after[agent.place()].trust));
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_staff_trust() { return std::make_unique<StaffTrust>(); }

}  // namespace tillit::governance
