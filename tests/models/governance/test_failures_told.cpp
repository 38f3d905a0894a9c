#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// Serious incidents and a part of the misconduct found, with those among whom they happened, at
/// the size of the world that a service stands for.
struct Failures {
  double events = 0, staff = 0;
};

Failures failures_of(const SmallWorld& world, std::uint32_t service, double weight_of_found) {
  const Tree& tree = world.tree();
  WeekRecord record = world.record();
  double staff = 0;
  for (const std::uint32_t unit : tree.units_of_service(service)) {
    staff += tree.staff_of_slot[tree.slot_of_unit[unit]];
  }
  const auto count = [&](Measured outcome) {
    const double per_thousand_and_year =
        double{record.cell(static_cast<std::size_t>(outcome), tree.principal_of_service[service],
                           tree.sector_of_service[service])};
    return per_thousand_and_year * staff / (1000 * 52);
  };
  const double kept = double{tree.share_kept[service]};
  const double events =
      count(Measured::serious_incidents) + weight_of_found * count(Measured::misconduct_found);
  return {events / kept, staff / kept};
}

/// A world in which failures are frequent and inspections, whose severity is not measured, are not.
SmallWorld failing_world(Scenario scenario) {
  set_parameter(scenario, "flag", 0.2);
  set_parameter(scenario, "serious_incident_rate", 0.002);
  switch_off(scenario, "supervision");
  SmallWorld world(std::move(scenario));
  world.live(3);
  return world;
}

Scenario large_or_small(bool swedish) {
  return swedish ? swedish_scenario(0.01) : synthetic_scenario(8);
}

}  // namespace

TEST_CASE("boards are told of failures at the size of the world their services stand for") {
  SmallWorld world = failing_world(large_or_small(GENERATE(false, true)));
  double most = 0;
  for (int week = 0; week < 6; ++week) {
    const auto before = world.floats("board", "salience");
    world.live();
    const auto after = world.floats("board", "salience");
    for (std::uint32_t board = 0; board < world.tree().principals; ++board) {
      Failures all;
      for (const std::uint32_t service : world.tree().services[board]) {
        const Failures own = failures_of(world, service, 0.3);
        all.events += own.events;
        all.staff += own.staff;
      }
      const double news = 0.15 * all.events / (all.staff / 1000 + 0.5);
      const double expected = std::min(1.0, 0.92 * double{before[board]} + news);
      CHECK(after[board] == Approx(expected).epsilon(1e-4));
      most = std::max(most, news);
    }
  }
  CHECK(most > 0.05);
}

TEST_CASE("the state is alarmed by failures per staff of the whole world, and adds rules") {
  Scenario scenario = large_or_small(GENERATE(false, true));
  set_parameter(scenario, "start_alarm", 1.5);
  SmallWorld world = failing_world(std::move(scenario));
  const Tree& tree = world.tree();
  for (int week = 0; week < 6; ++week) {
    const auto alarm_before = world.floats("sector", "alarm");
    const auto rules_before = world.floats("sector", "rules");
    world.live();
    for (std::uint32_t sector = 0; sector < tree.sectors; ++sector) {
      Failures all;
      for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
        if (tree.sector_of_service[service] != sector) continue;
        const Failures own = failures_of(world, service, 0.3);
        all.events += own.events;
        all.staff += own.staff;
      }
      const double before = double{alarm_before[sector]};
      const double alarm = before + 0.02 * (1000 * 52 * all.events / all.staff / 12 - before);
      CHECK(world.floats("sector", "alarm")[sector] == Approx(alarm).epsilon(1e-4));
      const double rules = double{rules_before[sector]} + (alarm > 1.5 ? 0.01 : 0) + 0.0002;
      CHECK(world.floats("sector", "rules")[sector] == Approx(rules).epsilon(1e-5));
    }
  }
}
