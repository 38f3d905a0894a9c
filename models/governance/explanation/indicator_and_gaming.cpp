#include "models/governance/explanation/formula.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// g = clamp(c (1 - mean want) stakes); the last input, 0 where nobody games, never moves
class Gaming final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::control, Term::want, Term::stakes};
    return terms;
  }
  Inputs look(const Week& week, const Seen& seen, const Agent& agent) const override {
    const SeenUnit& unit = agent.unit;
    double want = 0;
    for (std::uint32_t member = 0; member < unit.staff; ++member) {
      want += number(seen.staff_lived[unit.first_member + member].want);
    }
    return {control_on(week, unit), want / larger(double(unit.staff), 1.0), stakes_on(week, unit),
            week.setting.mechanisms.gaming ? 1.0 : 0.0};
  }
  double target(const Parameters&, const Inputs& in) const override {
    const double c = in[0], want = in[1], stakes = in[2];
    return in[3] * clamp01(c * (1 - want) * stakes);
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    return lived_as(week.state.units.gaming[agent.unit.slot]);
  }
};

/// Y = clamp(observed + 0.8 g + U(-0.05, 0.05))
class Indicator final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::observed_quality, Term::gaming};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::draws, Term::limits};
    return terms;
  }
  bool is_cut() const override { return true; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const Units& units = week.state.units;
    return {number(units.observed_quality[agent.unit.slot]), number(units.gaming[agent.unit.slot])};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return in[0] + number(p.indicator_per_gaming) * in[1];
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    const Words words = week.draw(Purpose::reported_indicator, agent.unit.number);
    Course course = lived_as(week.state.units.indicator[agent.unit.slot]);
    course.later[0] = {Term::draws, number(week.setting.parameters.indicator_noise) *
                                        (2 * number(uniform(words.first)) - 1)};
    return course;
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_gaming() { return std::make_unique<Gaming>(); }
std::unique_ptr<Equation> equation_of_indicator() { return std::make_unique<Indicator>(); }

}  // namespace tillit::governance
