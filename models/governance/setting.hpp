#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/governance/declaration/levers.hpp"
#include "models/governance/declaration/mechanisms.hpp"
#include "models/governance/declaration/parameters.hpp"
#include "models/governance/population/start_distributions.hpp"
#include "models/governance/purposes.hpp"
#include "models/governance/signals.hpp"
#include "models/governance/state/state.hpp"
#include "models/governance/state/tree.hpp"
#include "models/governance/units/unit_week.hpp"
#include "sim/random/draw.hpp"
#include "sim/run/policy.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit::governance {

/// All that stays as it is during a run, shared by the branches of a world.
struct Setting {
  Setting(const Scenario& scenario, const Lens& lens, RandomWorld world);

  Parameters parameters;  ///< with what stands in place of the mechanisms switched off
  Mechanisms mechanisms;
  std::vector<SectorConstants> sectors;
  StartDistributions start;
  PhiloxKey key;
  int burn_in;
  int weeks;
  std::vector<float> need_decay;  ///< by weeks: what is left of a need above its base
  Tree tree;
  Column<std::int32_t> lever_row_of_slot;  ///< where a slot's levers begin in a policy

  bool is_first_week(int week) const { return week == -burn_in; }
};

class Onlooker;

/// One week being lived: what is read, what is changed, and the signals between the actors.
struct Week {
  const Setting& setting;
  State& state;
  Signals& signals;
  const Policy& policy;
  int number;
  Onlooker* onlooker = nullptr;
  /// Slots that an announced inspection comes to this week, beside those that inspectors choose:
  /// for probes, in copies of a world.
  std::span<const std::uint32_t> announced = {};

  Levers levers(std::uint32_t service) const {
    const Tree& tree = setting.tree;
    return levers_from(
        policy.of(tree.principal_of_service[service], tree.sector_of_service[service]));
  }
  Words draw(Purpose purpose, std::uint32_t who, std::uint32_t which = 0) const {
    return tillit::draw(setting.key, number_of(purpose), number, who, which);
  }
};

/// x + rate * (target - x)
inline float toward(float x, float target, float rate) { return x + rate * (target - x); }

/// Trust is slow to build and quick to lose.
inline float trust_toward(float x, float signal, const Parameters& p) {
  return toward(x, signal, signal > x ? p.trust_rise_rate : p.trust_fall_rate);
}

}  // namespace tillit::governance
