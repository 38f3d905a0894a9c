#include <catch2/catch.hpp>

#include <cmath>

#include "models/governance/probes/announced_visits.hpp"
#include "models/governance/probes/probes.hpp"
#include "models/governance/probes/trust_steps.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// What the probes show in a copy of the world, over so many weeks.
std::vector<double> probed(const SmallWorld& start, int weeks) {
  SmallWorld world = start.branch();
  const Scenario& scenario = world.scenario();
  const Policy policy(scenario.principals.size(), scenario.sectors.size(), scenario.levers);
  return world.world().probe(
      {world.week(), world.week() + weeks, [&](int) -> const Policy& { return policy; }});
}

double value(const std::vector<double>& values, ProbeNumber number) {
  return values.at(static_cast<std::size_t>(number));
}

SmallWorld world_after(Scenario scenario, int weeks) {
  SmallWorld world(std::move(scenario));
  world.live(weeks);
  return world;
}

}  // namespace

TEST_CASE("a world that is probed lives what it would have lived unseen") {
  SmallWorld unseen = world_after(synthetic_scenario(2), 10), seen = unseen.branch();
  const Scenario& scenario = seen.scenario();
  const Policy policy(scenario.principals.size(), scenario.sectors.size(), scenario.levers);
  const auto values = seen.world().probe(
      {seen.week(), seen.week() + 12, [&](int) -> const Policy& { return policy; }});
  CHECK(values.size() == governance_model().declaration().probes.size());
  unseen.live(12);
  CHECK(seen.hash() == unseen.hash());
}

TEST_CASE("falls and rises are told apart, and what stands still is neither") {
  FallsAndRises steps;
  steps.add(0.5f, 0.25f);
  steps.add(0.5f, 0.375f);
  steps.add(0.5f, 0.5f);
  steps.add(0.5f, 0.5625f);
  CHECK(steps.ratio() == Approx(0.1875 / 0.0625));
}

TEST_CASE("trust that falls three times as fast falls by more at a time") {
  Scenario even = synthetic_scenario(4);
  switch_off(even, "trust_asymmetry");
  const auto uneven_steps = probed(world_after(synthetic_scenario(4), 100), 30);
  const auto even_steps = probed(world_after(even, 100), 30);
  for (const ProbeNumber one : {ProbeNumber::citizen_trust_ratio, ProbeNumber::staff_trust_ratio}) {
    CHECK(value(uneven_steps, one) > value(even_steps, one));
  }
}

TEST_CASE("where strain makes nobody ill the most strained are as healthy as the rest") {
  Scenario scenario = synthetic_scenario(2);
  set_parameter(scenario, "absence_per_strain", 0);
  const SmallWorld start = world_after(scenario, 20);
  CHECK(value(probed(start, 5), ProbeNumber::sick_leave_under_strain) == Approx(1).margin(1e-9));
  const SmallWorld usual = world_after(synthetic_scenario(2), 20);
  CHECK(value(probed(usual, 5), ProbeNumber::sick_leave_under_strain) > 1);
}

TEST_CASE("where deficiencies do not depend on the unit, choosing finds no more than chance") {
  Scenario scenario = synthetic_scenario(10);
  set_parameter(scenario, "deficiency_per_admin", 0);
  const auto values = probed(SmallWorld(scenario), 40);
  CHECK(value(values, ProbeNumber::deficiency_excess) == Approx(0).margin(1e-9));
  CHECK(value(values, ProbeNumber::deficiency_ratio) == Approx(1));
}

TEST_CASE("where nobody is inspected there is nothing to choose from") {
  Scenario scenario = synthetic_scenario(2);
  switch_off(scenario, "supervision");
  CHECK(std::isnan(value(probed(SmallWorld(scenario), 5), ProbeNumber::deficiency_excess)));
}

TEST_CASE("an inspection that leaves nothing behind changes no incidents") {
  Scenario scenario = synthetic_scenario(6);
  for (const char* effect :
       {"severity_per_deficiency", "severity_per_poor_quality", "dare_lost_by_inspection",
        "can_per_inspection", "latent_risk_removed_by_inspection", "admin_per_burden",
        "monitoring_by_deterrence"}) {
    set_parameter(scenario, effect, 0);
  }
  CHECK(value(probed(world_after(scenario, 20), 20), ProbeNumber::incidents_after_visit) == 0);
}

TEST_CASE("an inspection that only removes latent risk lowers incidents") {
  Scenario scenario = synthetic_scenario(6);
  for (const char* effect :
       {"severity_per_deficiency", "severity_per_poor_quality", "dare_lost_by_inspection",
        "can_per_inspection", "admin_per_burden", "monitoring_by_deterrence"}) {
    set_parameter(scenario, effect, 0);
  }
  set_parameter(scenario, "latent_risk_removed_by_inspection", 1);
  CHECK(value(probed(world_after(scenario, 20), 20), ProbeNumber::incidents_after_visit) < 0);
}

TEST_CASE("a tenth of the units is drawn for a visit in the first fifth of the weeks") {
  const SmallWorld world(synthetic_scenario(40));
  const auto visits = draw_visits(world.setting(), {10, 60, {}});
  const auto units = static_cast<double>(world.tree().slot_of_unit.size());
  // Five standard deviations of a binomial count.
  CHECK(static_cast<double>(visits.size()) ==
        Approx(units / 10).margin(5 * 0.3 * std::sqrt(units)));
  std::size_t visited = 0;
  for (int week = 10; week < 20; ++week) visited += visited_in(visits, week).size();
  CHECK(visited == visits.size());
  const auto again = draw_visits(world.setting(), {10, 60, {}});
  CHECK(again.size() == visits.size());
}
