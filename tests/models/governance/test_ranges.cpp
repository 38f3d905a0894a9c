#include <catch2/catch.hpp>

#include "models/governance/declaration/declaration.hpp"
#include "tests/models/governance/small_world/range_check.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

void check_ranges(SmallWorld& world) { CHECK(columns_checked(world.world()) > 50); }

/// Half a year as declared, then two years under one extreme of every lever.
void live_to_the_extreme(std::string_view lens, bool most) {
  INFO(lens << (most ? ", most" : ", least") << " of every lever");
  Scenario scenario = synthetic_scenario(4);
  set_parameter(scenario, "private_share", 0.5);
  SmallWorld world(scenario, lens);
  world.live(26);
  check_ranges(world);
  for (const Lever& lever : governance_declaration().levers) {
    world.set_lever_now(lever.name, most ? lever.most : lever.least);
  }
  for (int quarter = 0; quarter < 8; ++quarter) {
    world.live(13);
    check_ranges(world);
  }
}

const char* any_lens() { return GENERATE("stewardship", "balanced", "agency"); }

}  // namespace

TEST_CASE("every variable stays in its range with all levers at their most") {
  live_to_the_extreme(any_lens(), true);
}

TEST_CASE("every variable stays in its range with all levers at their least") {
  live_to_the_extreme(any_lens(), false);
}

TEST_CASE("every variable stays in its range where everything goes wrong at once") {
  const char* lens = any_lens();
  INFO(lens);
  Scenario scenario = synthetic_scenario(4);
  for (const char* probability :
       {"flag", "misconduct_rate", "minor_mistake_rate", "serious_incident_rate", "removal_share",
        "serious_incident_per_misconduct", "inspector_leaving_rate", "spread"}) {
    set_parameter(scenario, probability, 1);
  }
  set_parameter(scenario, "leaving_rate", 0.2);
  set_parameter(scenario, "absence_rate", 0.5);
  set_parameter(scenario, "succession_rate", 0.2);
  set_parameter(scenario, "units_per_inspector", 1);
  set_in_all_sectors(scenario, "staff_per_unit", 4);
  SmallWorld world(scenario, lens);
  for (int quarter = 0; quarter < 4; ++quarter) {
    world.live(13);
    check_ranges(world);
  }
}

TEST_CASE("every variable stays in its range where nobody ever visits, and where all always do") {
  const double rate = GENERATE(0.0, 1e-9, 0.667, 1.0);
  INFO("visit rate " << rate);
  Scenario scenario = synthetic_scenario(3);
  set_in_all_sectors(scenario, "visit_rate", rate);
  SmallWorld world(scenario);
  for (int month = 0; month < 6; ++month) {
    world.live(4);
    check_ranges(world);
  }
}

TEST_CASE("shares of the whole are between nothing and all of it") {
  const char* lens = any_lens();
  INFO(lens);
  SmallWorld world(synthetic_scenario(4), lens);
  for (int week = 0; week < 52; ++week) {
    world.live();
    for (const Measured share :
         {Measured::quality, Measured::good_meetings, Measured::indicator, Measured::discretion,
          Measured::admin_share, Measured::support, Measured::sick_leave, Measured::flagged,
          Measured::citizen_trust, Measured::staff_trust, Measured::practice_adopted}) {
      CHECK(world.nation(share) >= 0);
      CHECK(world.nation(share) <= 1);
    }
  }
}
