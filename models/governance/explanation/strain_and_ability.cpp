#include "models/governance/explanation/equation.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// strain toward logistic(-0.4 + 1.5 (workload - 1) - 1.2 (d - 0.4) - 1.0 (S - 0.5) + 1.5 (A -
/// 0.3)) at 0.05
class Strain final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::workload, Term::discretion, Term::support,
                                      Term::admin_share};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::turnover};
    return terms;
  }
  Holder holder() const override { return Holder::members; }
  bool target_is_cut() const override { return false; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const std::uint32_t slot = agent.unit.slot;
    return {number(agent.unit.before.workload), number(week.signals.report.discretion[slot]),
            support_in(week, agent.unit), number(week.state.units.admin_share[slot])};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double workload = in[0], d = in[1], S = in[2], A = in[3];
    return logistic(number(p.strain_base) +
                    number(p.strain_per_workload) *
                        (workload - number(p.strain_workload_reference)) -
                    number(p.strain_per_discretion) * (d - number(p.strain_discretion_reference)) -
                    number(p.strain_per_support) * (S - number(p.strain_support_reference)) +
                    number(p.strain_per_admin) * (A - number(p.strain_admin_reference)));
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent, double) const override {
    return toward_target(seen, agent, &StaffRow::strain, week.setting.parameters.strain_rate);
  }
};

/// can: + (1 - can) (0.0040 d + 0.0010 (0.3 + peer) + 0.001 forgiven + inspection gain
///                   + 0.001 research) - 0.001 can, clamped
class Can final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::discretion, Term::peer, Term::forgiven, Term::research};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::inspections, Term::turnover,
                                      Term::limits};
    return terms;
  }
  Holder holder() const override { return Holder::members; }
  bool target_is_cut() const override { return false; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const Levers lever = week.levers(agent.unit.service);
    return {number(week.signals.report.discretion[agent.unit.slot]), number(lever.peer),
            number(agent.unit.before.forgiven), number(lever.research)};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double d = in[0], peer = in[1], forgiven = in[2], research = in[3];
    return number(p.can_per_discretion) * d +
           number(p.can_per_peer) * (number(p.can_peer_base) + peer) +
           number(p.can_per_forgiven) * forgiven + number(p.can_per_research) * research;
  }
  /// The more there is already, the less is still missing.
  double kept(const Course& course, const Inputs&, double pull) const override {
    return course.kept - pull;
  }
  Course course(const Week& week, const Seen& seen, const Agent& agent, double) const override {
    Course course;
    course.before = number(seen.staff_before[agent.place()].can);
    course.speed = 1 - course.before;
    course.kept = 1 - number(week.setting.parameters.can_decay_rate);
    course.own = -number(week.setting.parameters.can_decay_rate) * course.before;
    course.later[0] = {Term::inspections,
                       course.speed * number(week.signals.inspection.can_gain[agent.unit.slot])};
    course.lived = number(seen.staff_lived[agent.place()].can);
    course.after = number(seen.staff_after[agent.place()].can);
    return course;
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_strain() { return std::make_unique<Strain>(); }
std::unique_ptr<Equation> equation_of_can() { return std::make_unique<Can>(); }

}  // namespace tillit::governance
