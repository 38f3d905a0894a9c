#include "models/governance/explanation/formula.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// A manager above a unit, or its own, in this week.
struct Office {
  const ManagerRow& before;  ///< at the beginning of the week
  const ManagerRow& led;
  const ManagerControl& signal;
  std::size_t place;  ///< in the signal
};

using TermsOfControl = std::array<Term, 4>;

/// control moves toward clamp((1 - delegate) (phi c_above + (1 - phi) (1 - trust))), up at 0.15,
/// down at 0.05, with phi = 0.7 (1 - 0.6 l): alike for managers of all levels
class Control : public Equation {
 public:
  Control(Office (*office)(const Week&, const SeenUnit&), const TermsOfControl& terms)
      : office_(office), terms_(terms) {}

  std::span<const Term> inputs() const override { return terms_; }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::limits};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const Office office = office_(week, agent.unit);
    return {number(office.signal.from_above[office.place]), number(office.led.trust),
            number(office.signal.leadership[office.place]),
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
    const Office office = office_(week, agent.unit);
    const double before = number(office.before.control);
    const double rate = number(target > before ? p.control_rise_rate : p.control_fall_rate);
    const double now = number(office.led.control);
    return toward_target(before, {}, rate, now, now);
  }

 private:
  Office (*office_)(const Week&, const SeenUnit&);
  TermsOfControl terms_;
};

Office unit_manager(const Week& week, const SeenUnit& unit) {
  return {unit.manager_before, unit.led, week.signals.unit_managers, unit.slot};
}
Office area_manager(const Week& week, const SeenUnit& unit) {
  return {unit.area_manager_before, unit.area_manager_led, week.signals.area_managers, unit.area};
}
Office director(const Week& week, const SeenUnit& unit) {
  return {unit.director_before, unit.director_led, week.signals.directors, unit.service};
}

/// To unit managers' control an inspection then adds 0.1 severity, clamped.
class ControlOfUnits final : public Control {
 public:
  ControlOfUnits()
      : Control(unit_manager, {Term::control_by_area_managers, Term::manager_trust,
                               Term::leadership, Term::delegate}) {}
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::inspections, Term::limits};
    return terms;
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent,
                double target) const override {
    Course course = Control::course(week, seen, agent, target);
    course.lived = course.after = control_on(week, agent.unit);
    course.later[0] = {Term::inspections,
                       number(week.setting.parameters.control_per_severity) *
                           number(week.signals.inspection.severity[agent.unit.slot])};
    return course;
  }
};

/// c_board = clamp(0.5 clamp(R + 0.2 grant) + 0.5 (0.5 pressure + 0.5 (1 - trust)))
class ControlOfBoards final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::rules, Term::grant, Term::pressure, Term::board_trust};
    return terms;
  }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    const ServiceControl& signal = week.signals.services;
    const BoardRow& board = seen.board_of(agent.unit).decided;
    return {number(signal.rules[agent.unit.service]), number(signal.grant[agent.unit.service]),
            number(board.pressure), number(board.trust)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double by_state = clamp01(in[0] + number(p.control_per_grant) * in[1]);
    const double own_will =
        number(p.own_will_by_pressure) * in[2] + number(p.own_will_by_distrust) * (1 - in[3]);
    return clamp01(number(p.board_control_by_state) * by_state +
                   number(p.board_control_by_own_will) * own_will);
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    return lived_as(week.signals.services.from_board[agent.unit.service]);
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_control() { return std::make_unique<ControlOfUnits>(); }
std::unique_ptr<Equation> equation_of_control_by_area_managers() {
  return std::make_unique<Control>(
      area_manager, TermsOfControl{Term::control_by_directors, Term::area_manager_trust,
                                   Term::area_leadership, Term::delegate});
}
std::unique_ptr<Equation> equation_of_control_by_directors() {
  return std::make_unique<Control>(director,
                                   TermsOfControl{Term::control_by_board, Term::director_trust,
                                                  Term::director_leadership, Term::delegate});
}
std::unique_ptr<Equation> equation_of_control_by_board() {
  return std::make_unique<ControlOfBoards>();
}

}  // namespace tillit::governance
