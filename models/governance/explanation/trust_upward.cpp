#include "models/governance/explanation/equation.hpp"
#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

double rate_of_trust(const Parameters& p, double signal, double trust) {
  return number(signal > trust ? p.trust_rise_rate : p.trust_fall_rate);
}

/// A manager's trust follows clamp((1 - dialogue) Y + dialogue observed
///                                - min(0.3, 3 (serious + 0.3 found) / staff))
class ManagerTrust final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::indicator, Term::observed_quality, Term::dialogue,
                                      Term::failures};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::new_managers, Term::limits};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const std::uint32_t slot = agent.unit.slot;
    const UnitReport& report = week.signals.report;
    const double events =
        double(report.serious[slot]) + number(week.setting.parameters.signal_weight_of_found) *
                                           double(report.misconduct_found[slot]);
    return {number(week.state.units.indicator[slot]),
            number(week.state.units.observed_quality[slot]),
            number(week.levers(agent.unit.service).dialogue), events / double(agent.unit.staff)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double Y = in[0], observed = in[1], dialogue = in[2], failures = in[3];
    return (1 - dialogue) * Y + dialogue * observed -
           smaller(number(p.signal_lost_per_event) * failures, number(p.signal_lost_most));
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double target) const override {
    const double before = number(agent.unit.manager_before.trust);
    const double begins = number(agent.unit.led.trust);  // a successor's, if there is one
    const double now = number(week.state.unit_managers.trust[agent.unit.slot]);
    const double rate = rate_of_trust(week.setting.parameters, target, begins);
    return toward_target(before, {Term::new_managers, begins - before}, rate, now, now);
  }
};

/// The board's trust follows clamp(mean of its services - 0.3 salience (1 - mean dialogue))
class BoardTrust final : public Equation {
 public:
  Holder holder() const override { return Holder::boards; }
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::results, Term::salience, Term::dialogue};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::new_board, Term::limits};
    return terms;
  }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const Range services = week.setting.tree.services[agent.unit.board];
    double results = 0, dialogue = 0;
    for (const std::uint32_t service : services) {
      results += number(week.signals.results.to_director[service]);
      dialogue += number(week.levers(service).dialogue);
    }
    const double count = services.size();
    return {results / count, number(week.state.boards.salience[agent.unit.board]),
            dialogue / count};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return in[0] - number(p.board_signal_lost_by_salience) * in[1] * (1 - in[2]);
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent,
                double target) const override {
    const SeenBoard& board = seen.board_of(agent.unit);
    const double before = number(board.before.trust), begins = number(board.decided.trust);
    const double now = number(week.state.boards.trust[agent.unit.board]);
    const double rate = rate_of_trust(week.setting.parameters, target, begins);
    return toward_target(before, {Term::new_board, begins - before}, rate, now, now);
  }
};

/// Pressure moves toward clamp(0.25 + risk_aversion salience + 0.1 cycle - 0.2 (trust - 0.5)) at
/// 0.1
class Pressure final : public Equation {
 public:
  Holder holder() const override { return Holder::boards; }
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::salience, Term::risk_aversion, Term::election_cycle,
                                      Term::board_trust};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::limits};
    return terms;
  }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    const BoardRow& board = seen.board_of(agent.unit).decided;
    return {number(board.salience), number(board.risk_aversion), number(cycle_of(week)),
            number(board.trust)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double salience = in[0], risk_aversion = in[1], cycle = in[2], trust = in[3];
    return number(p.pressure_base) + risk_aversion * salience +
           number(p.pressure_per_cycle) * cycle -
           number(p.pressure_per_trust) * (trust - number(p.pressure_trust_reference));
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent, double) const override {
    const SeenBoard& board = seen.board_of(agent.unit);
    const double now = number(board.decided.pressure);
    return toward_target(number(board.before.pressure), {},
                         number(week.setting.parameters.pressure_rate), now, now);
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_manager_trust() { return std::make_unique<ManagerTrust>(); }
std::unique_ptr<Equation> equation_of_board_trust() { return std::make_unique<BoardTrust>(); }
std::unique_ptr<Equation> equation_of_pressure() { return std::make_unique<Pressure>(); }

}  // namespace tillit::governance
