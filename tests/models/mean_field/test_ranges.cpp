#include <catch2/catch.hpp>

#include "models/governance/declaration/declaration.hpp"
#include "tests/models/governance/small_world/range_check.hpp"
#include "tests/models/mean_field/average_world.hpp"

using namespace tillit;
using namespace tillit::governance;

TEST_CASE("every average stays in the range of what it is the average of") {
  const char* lens = GENERATE("stewardship", "balanced", "agency");
  const bool most = GENERATE(true, false);
  INFO(lens << (most ? ", most" : ", least") << " of every lever");
  Scenario scenario = synthetic_scenario(11);
  set_parameter(scenario, "private_share", 0.5);
  SmallWorld world = average_world(scenario, lens);
  world.live(26);
  for (const Lever& lever : governance_declaration().levers) {
    world.set_lever_now(lever.name, most ? lever.most : lever.least);
  }
  for (int quarter = 0; quarter < 40; ++quarter) {
    world.live(13);
    CHECK(columns_checked(world.world()) > 50);
  }
}

TEST_CASE("averages stay in range where all goes wrong at once, and where nobody ever visits") {
  Scenario scenario = synthetic_scenario(3);
  for (const char* probability :
       {"flag", "misconduct_rate", "minor_mistake_rate", "serious_incident_rate", "removal_share",
        "serious_incident_per_misconduct", "inspector_leaving_rate", "spread", "succession_rate",
        "units_per_inspector", "private_share"}) {
    set_parameter(scenario, probability, 1);
  }
  set_parameter(scenario, "leaving_rate", 0.2);
  set_parameter(scenario, "absence_rate", 0.5);
  set_in_all_sectors(scenario, "staff_per_unit", 4);
  set_in_all_sectors(scenario, "visit_rate", GENERATE(0.0, 1e-9, 0.65, 1.0));
  SmallWorld world = average_world(scenario, "agency");
  for (int quarter = 0; quarter < 8; ++quarter) {
    world.live(13);
    columns_checked(world.world());
  }
}
