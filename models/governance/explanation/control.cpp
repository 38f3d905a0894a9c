#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {
namespace {

/// control moves toward clamp((1 - delegate) (phi c_above + (1 - phi) (1 - trust))), up at 0.15,
/// down at 0.05, with phi = 0.7 (1 - 0.6 l); then an inspection adds 0.1 severity, clamped
class Control final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control_above, Term::manager_trust, Term::leadership,
                                      Term::delegate};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::inspections, Term::limits};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const ManagerControl& signal = week.signals.unit_managers;
    return {number(signal.from_above[agent.unit.slot]), number(agent.unit.led.trust),
            number(signal.leadership[agent.unit.slot]),
            number(week.levers(agent.unit.service).delegate)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double above = in[0], trust = in[1], l = in[2], delegate = in[3];
    const double phi =
        number(p.pass_through) * (1 - number(p.pass_through_buffered_by_leadership) * l);
    return (1 - delegate) * (phi * above + (1 - phi) * (1 - trust));
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double target) const override {
    const Parameters& p = week.setting.parameters;
    const double before = number(agent.unit.manager_before.control);
    const double rate = number(target > before ? p.control_rise_rate : p.control_fall_rate);
    const double now = control_on(week, agent.unit);
    Course course = toward_target(before, {}, rate, now, now);
    course.later[0] = {
        Term::inspections,
        number(p.control_per_severity) * number(week.signals.inspection.severity[agent.unit.slot])};
    return course;
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_control() { return std::make_unique<Control>(); }

}  // namespace tillit::governance
