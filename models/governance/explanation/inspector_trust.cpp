#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {
namespace {

/// At an inspection trust moves toward 0.5 ell + 0.5 k - 0.3 severity at 0.3, clamped; between
/// inspections it stays. A unit has no inspection with which to compare: it is compared with one
/// that would have left its trust as it was, as learning and as competent as the trust in it, and
/// without severity.
class InspectorTrust final : public Equation {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::learning, Term::competence, Term::severity};
    return terms;
  }
  std::span<const Term> added() const override {
    static constexpr std::array terms{Term::standing, Term::limits};
    return terms;
  }
  bool target_is_cut() const override { return false; }
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const Inspection& signal = week.signals.inspection;
    const std::uint32_t slot = agent.unit.slot;
    return {number(signal.learning[slot]), number(signal.competence[slot]),
            number(signal.severity[slot])};
  }
  Inputs reference(const Inputs&, const Course& first) const override {
    return {first.after, first.after, 0};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    return number(p.inspector_trust_per_learning) * in[0] +
           number(p.inspector_trust_per_competence) * in[1] -
           number(p.inspector_trust_per_severity) * in[2];
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    const std::uint32_t slot = agent.unit.slot;
    const bool visited = week.signals.inspection.visited[slot] != 0;
    const double now = number(week.state.units.inspector_trust[slot]);
    const double rate = visited ? number(week.setting.parameters.inspector_trust_rate) : 0;
    return toward_target(number(agent.unit.begins.inspector_trust), {}, rate, now, now);
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_inspector_trust() {
  return std::make_unique<InspectorTrust>();
}

}  // namespace tillit::governance
