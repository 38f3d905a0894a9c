#include "models/governance/explanation/account.hpp"
#include "models/governance/explanation/ledger.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// A unit's manager since the week with which the others are compared.
struct Tenure {
  // in that week
  double leadership = 0;  ///< in force, not cut
  double cut = 0;         ///< what the ends of the scale took
  double leader = 0;      ///< the lever
  // since then
  double trained_before = 0;  ///< training at the beginning; 0 for a successor
  double trained = 0;         ///< by what the lever has moved
  double recruited = 0;       ///< of the successor's leadership, by what the lever has moved
  double successor = 0;       ///< what came with the successor instead of those who were there
};

/// l = clamp(leadership + training), training toward 0.5 leader at 0.003. A successor has
/// leadership clamp(Beta(4,4) + 0.5 leader) and no training.
class LeadershipAccount final : public Account {
 public:
  WeekOfTerms take(const Week& week, const Seen& seen) override {
    WeekOfTerms told;
    told.by_service.resize(week.setting.tree.sector_of_service.size());
    const bool is_first = tenures_.empty();
    tenures_.resize(seen.units.size());
    for (std::size_t i = 0; i < seen.units.size(); ++i) {
      const SeenUnit& unit = seen.units[i];
      const double recruited_without = check_office(week, unit, tenures_[i].leader);
      const double in_force = number(unit.led.leadership) + number(unit.led.training);
      const double l = clamp01(in_force);
      check_follows("leadership", l, number(week.signals.unit_managers.leadership[unit.slot]),
                    most_rounding);
      const double leader = number(week.levers(unit.service).leader);
      if (is_first) {
        tenures_[i] = {in_force, l - in_force, leader, number(unit.led.training), 0, 0, 0};
      } else {
        go_on(week, unit, leader, recruited_without, tenures_[i]);
      }
      tell(unit, leader, l, tenures_[i], told);
    }
    return told;
  }

 private:
  /// Holds training and succession against the state. Returns what leadership a successor would
  /// have had under another value of the lever.
  static double check_office(const Week& week, const SeenUnit& unit, double other_leader) {
    const Parameters& p = week.setting.parameters;
    const double leader = number(week.levers(unit.service).leader);
    const bool succeeded = week.signals.unit_managers.succeeded[unit.slot] != 0;
    const double before = number(unit.manager_before.training);
    const double trained =
        before + number(p.training_rate) * (number(p.training_per_leader) * leader - before);
    check_follows("training", succeeded ? 0 : trained, number(unit.led.training), most_rounding);
    if (!succeeded) {
      check_follows("manager's leadership", number(unit.manager_before.leadership),
                    number(unit.led.leadership), most_rounding);
      return 0;
    }
    const Words words = week.draw(Purpose::unit_manager_succession, unit.number);
    const double drawn = number(week.setting.start.leadership(uniform(words.second)));
    const double gain = number(p.recruitment_per_leader);
    check_follows("successor's leadership", clamp01(drawn + gain * leader),
                  number(unit.led.leadership), most_rounding);
    return clamp01(drawn + gain * other_leader);
  }

  static void go_on(const Week& week, const SeenUnit& unit, double leader, double recruited_without,
                    Tenure& tenure) {
    const Parameters& p = week.setting.parameters;
    if (week.signals.unit_managers.succeeded[unit.slot] != 0) {
      tenure.trained_before = tenure.trained = 0;
      tenure.recruited = number(unit.led.leadership) - recruited_without;
      tenure.successor = recruited_without - tenure.leadership;
    } else {
      tenure.trained += number(p.training_rate) *
                        (number(p.training_per_leader) * (leader - tenure.leader) - tenure.trained);
    }
  }

  static void tell(const SeenUnit& unit, double leader, double l, const Tenure& tenure,
                   WeekOfTerms& told) {
    const double weight = unit.staff;
    const double training = number(unit.led.training) - tenure.trained_before - tenure.trained;
    const double cut = l - number(unit.led.leadership) - number(unit.led.training);
    told.of(Term::leader) += weight * (tenure.trained + tenure.recruited);
    told.of(Term::new_managers) += weight * tenure.successor;
    told.of(Term::standing) += weight * training;
    told.of(Term::limits) += weight * (cut - tenure.cut);
    told.input(Term::leader).add(leader, weight);
    told.value.add(l, weight);
    told.by_service[unit.service].add(l, weight);
  }

  std::vector<Tenure> tenures_;  ///< by unit
};

}  // namespace

std::unique_ptr<Account> account_of_leadership() { return std::make_unique<LeadershipAccount>(); }

}  // namespace tillit::governance
