#include "models/governance/explanation/equation.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// alignment toward F at 0.03
class Alignment final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control,    Term::dialogue, Term::support,
                                      Term::indicators, Term::values,   Term::leadership};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing};
    return terms;
  }
  bool target_is_cut() const override { return false; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const FollowUp in = follow_up_inputs(week, agent.unit);
    return {in.control, in.dialogue, in.support, in.indicators, in.values, in.leadership};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return follow_up_of(p, {in[0], in[1], in[2], in[3], in[4], in[5]});
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    const double now = number(week.state.units.alignment[agent.unit.slot]);
    return toward_target(number(agent.unit.before.alignment), {},
                         number(week.setting.parameters.alignment_rate), now, now);
  }
};

}  // namespace

double follow_up_of(const Parameters& p, const FollowUp& in) {
  // F = 1 - (1 - clamp(0.8 c)) (1 - clamp(1.1 dialogue (0.4 + 0.6 S)))
  //         (1 - clamp(0.08 indicators)) (1 - 0.25 values l)
  const double in_dialogue =
      number(p.follow_up_by_dialogue) * in.dialogue *
      (number(p.follow_up_dialogue_base) + number(p.follow_up_dialogue_per_support) * in.support);
  return 1 - (1 - clamp01(number(p.follow_up_by_control) * in.control)) *
                 (1 - clamp01(in_dialogue)) *
                 (1 - clamp01(number(p.follow_up_by_indicators) * in.indicators)) *
                 (1 - number(p.follow_up_by_values) * in.values * in.leadership);
}

FollowUp follow_up_inputs(const Week& week, const SeenUnit& unit) {
  const Levers lever = week.levers(unit.service);
  return {number(week.state.unit_managers.control[unit.slot]),
          number(lever.dialogue),
          number(week.signals.report.support[unit.slot]),
          number(lever.indicators),
          number(lever.values),
          number(week.signals.unit_managers.leadership[unit.slot])};
}

std::unique_ptr<Equation> equation_of_alignment() { return std::make_unique<Alignment>(); }

}  // namespace tillit::governance
