#include "models/governance/explanation/formula.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// A = clamp(0.085 + 0.20 c + 0.06 indicators + 0.08 grant + 0.10 burden + 0.05 dialogue
///           + 0.02 peer + 0.01 research + 0.03 involve, 0, 0.7) (1 - 0.4 support)
class AdminShare final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control,  Term::indicators, Term::grant,
                                      Term::burden,   Term::dialogue,   Term::peer,
                                      Term::research, Term::involve,    Term::support_functions};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const Levers lever = week.levers(agent.unit.service);
    return {control_on(week, agent.unit),
            number(lever.indicators),
            number(week.signals.services.grant[agent.unit.service]),
            number(agent.unit.before.burden),
            number(lever.dialogue),
            number(lever.peer),
            number(lever.research),
            number(lever.involve),
            number(lever.support)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double c = in[0], indicators = in[1], grant = in[2], burden = in[3], dialogue = in[4],
                 peer = in[5], research = in[6], involve = in[7], support = in[8];
    const double admin = number(p.admin_base) + number(p.admin_per_control) * c +
                         number(p.admin_per_indicator) * indicators +
                         number(p.admin_per_grant) * grant + number(p.admin_per_burden) * burden +
                         number(p.admin_per_dialogue) * dialogue + number(p.admin_per_peer) * peer +
                         number(p.admin_per_research) * research +
                         number(p.admin_per_involve) * involve;
    return clamp(admin, 0.0, number(p.admin_most)) *
           (1 - number(p.admin_saved_by_support) * support);
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    return lived_as(week.state.units.admin_share[agent.unit.slot]);
  }
};

/// d = clamp((1 - c) (1 - 0.4 R))
class Discretion final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control, Term::rules};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    return {control_on(week, agent.unit), number(week.signals.services.rules[agent.unit.service])};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return clamp01((1 - in[0]) * (1 - number(p.discretion_lost_by_rules) * in[1]));
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    return lived_as(week.signals.report.discretion[agent.unit.slot]);
  }
};

/// S = clamp(2 l (1 - M) min(1, 25 / staff)); the last input is that minimum and never moves
class Support final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::leadership, Term::manager_admin};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const double reach = smaller(
        number(week.setting.parameters.span_of_support) / larger(double(agent.unit.staff), 1.0),
        1.0);
    return {number(week.signals.unit_managers.leadership[agent.unit.slot]),
            number(agent.unit.led.admin), reach};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return clamp01(number(p.support_per_leadership) * in[0] * (1 - in[1]) * in[2]);
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    return lived_as(week.signals.report.support[agent.unit.slot]);
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_admin_share() { return std::make_unique<AdminShare>(); }
std::unique_ptr<Equation> equation_of_discretion() { return std::make_unique<Discretion>(); }
std::unique_ptr<Equation> equation_of_support() { return std::make_unique<Support>(); }

}  // namespace tillit::governance
