#pragma once

#include <string>
#include <vector>

#include "models/governance/declaration/levers.hpp"
#include "models/governance/declaration/mechanisms.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

namespace tillit::governance {

/// A world of one principal with one unit, one member of staff and five clients, in which nothing
/// is left to chance after the start: all clients come every week, an inspector too, always finding
/// a formal deficiency; nobody leaves, nobody is absent, nobody errs.
Scenario one_unit_without_noise();

/// The weekly recursion of that world, written out from section 3 of the specification: in double,
/// with the specification's numbers and without anything of the engine.
class ByHand {
 public:
  /// Starts where `world` starts.
  explicit ByHand(SmallWorld& world);

  void live(int week);

  /// A variable of the state, under its column's name.
  struct Value {
    std::string level, column;
    std::size_t place;
    double value;
  };
  std::vector<Value> values() const;

  Levers lever;
  Mechanisms on;

 private:
  struct Manager {
    double control, trust, leadership, training, admin;
    double above = 0, in_force = 0, own = 0;
  };
  struct Client {
    double need, base, trust;
  };

  double trust(double x, double signal) const;
  void lead(Manager& manager, double above) const;
  void boards(int week);
  void supervision();
  void work_and_staff();
  void encounters();
  double quality(const Client& client, double f) const;
  void report();

  // NOLINTBEGIN(readability-identifier-naming): named as the specification names them
  double rules, alarm;
  double pressure, salience, board_trust, risk_aversion, lasting;
  double style, competence, trust_in_inspected;
  Manager director, area, unit;
  double alignment, latent, practice, burden, deterrence, inspector_trust;
  double forgiven, punished, observed, indicator, workload, gaming, admin;
  double can, want, dare, staff_trust, strain, disposition, aversion, need_of_follow_up;
  std::vector<Client> clients;

  // of the week
  double R = 0, grant = 0, c_state = 0, c_board = 0, conditions = 1;
  double severity = 0, dare_effect = 0, can_gain = 0;
  double d = 0, effort = 0;
  // NOLINTEND(readability-identifier-naming)
};

}  // namespace tillit::governance
