#include "models/governance/explanation/formula.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// workload = encounters / reference / capacity, 3 if nobody is present, with capacity =
///   present clamp(1 - A - 0.3 g, 0.1, 1) (1 + 0.02 (earmark - 1)) (1 - 0.15 (support - 0.2))
///   staffing conditions / (0.92 * 0.70)
class Workload final : public Formula {
 public:
  std::span<const Term> inputs() const override {
    static constexpr std::array terms{Term::visits,   Term::sick_leave, Term::admin_share,
                                      Term::gaming,   Term::earmark,    Term::support_functions,
                                      Term::staffing, Term::conditions};
    return terms;
  }
  /// Visits per member are told in shares of the reference.
  Inputs look(const Week& week, const Seen&, const Agent& agent) const override {
    const std::uint32_t slot = agent.unit.slot;
    const UnitReport& report = week.signals.report;
    const Levers lever = week.levers(agent.unit.service);
    const std::uint32_t sector = week.setting.tree.sector_of_service[agent.unit.service];
    const double staff = agent.unit.staff;
    return {double(report.encounters[slot]) / staff /
                number(week.setting.sectors[sector].reference_visits),
            double(report.absent[slot]) / staff,
            number(week.state.units.admin_share[slot]),
            number(week.state.units.gaming[slot]),
            number(lever.earmark),
            number(lever.support),
            number(lever.staffing),
            number(week.signals.services.conditions[agent.unit.service])};
  }
  double target(const Parameters& p, const Inputs& in) const override {
    const double visits = in[0], absent = in[1], A = in[2], g = in[3], earmark = in[4],
                 support = in[5], staffing = in[6], conditions = in[7];
    if (absent >= 1) return number(p.workload_without_staff);
    const double core_time =
        clamp(1 - A - number(p.capacity_lost_by_gaming) * g, number(p.capacity_least), 1.0);
    const double funds =
        (1 + number(p.capacity_per_earmark) * (earmark - number(p.capacity_earmark_reference))) *
        (1 - number(p.capacity_lost_by_support) * (support - number(p.capacity_support_reference)));
    const double capacity = (1 - absent) * core_time * funds * staffing * conditions /
                            (number(p.normal_presence) * number(p.normal_citizen_time));
    return visits / capacity;
  }
  Course course(const Week& week, const Seen&, const Agent& agent, double) const override {
    return lived_as(week.state.units.workload[agent.unit.slot]);
  }
};

}  // namespace

std::unique_ptr<Equation> equation_of_workload() { return std::make_unique<Workload>(); }

}  // namespace tillit::governance
