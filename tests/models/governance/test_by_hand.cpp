#include <catch2/catch.hpp>

#include <cmath>
#include <map>

#include "tests/models/governance/by_hand.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// Half a year, compared every week. Every variable must move, unless `on` says it stands still.
void check_same_as_by_hand(const Scenario& scenario) {
  SmallWorld world(scenario);
  REQUIRE(world.floats("client", "need").size() == 5);
  ByHand by_hand(world);
  for (int i = 0; i < 25; ++i) {
    by_hand.live(world.week());
    world.live();
    for (const ByHand::Value& expected : by_hand.values()) {
      INFO("week " << i << ", " << expected.level << "." << expected.column);
      const double found = double{world.floats(expected.level, expected.column)[expected.place]};
      CHECK(found ==
            Approx(expected.value).epsilon(0).margin(1e-5 * (1 + std::abs(expected.value))));
    }
  }
}

/// Everyone averse to control, or everyone in need of it.
Scenario with_staff_who(bool averse) {
  Scenario scenario = one_unit_without_noise();
  set_parameter(scenario, "share_averse", averse ? 1 : 0);
  set_parameter(scenario, "share_neutral", 0);
  return scenario;
}

const std::map<std::string, double> all_moved = {{"exempt", 0.3},
                                                 {"delegate", 0.2},
                                                 {"indicators", 1.7},
                                                 {"earmark", 1.4},
                                                 {"support", 0.6},
                                                 {"learning", 0.5},
                                                 {"mandatory_fine", 0.3},
                                                 {"joint", 0.7},
                                                 {"dialogue", 0.6},
                                                 {"forgive", 0.9},
                                                 {"leader", 0.8},
                                                 {"values", 0.6},
                                                 {"stakes", 0.8},
                                                 {"peer", 0.5},
                                                 {"cross", 0.4},
                                                 {"research", 0.6},
                                                 {"involve", 0.7},
                                                 {"consult", 0.5},
                                                 {"lab", 0.4},
                                                 {"staffing", 0.8}};

}  // namespace

TEST_CASE("one unit without noise lives the recursion written out by hand") {
  check_same_as_by_hand(with_staff_who(GENERATE(true, false)));
}

TEST_CASE("one unit without noise lives it with every lever moved") {
  Scenario scenario = with_staff_who(GENERATE(true, false));
  for (const auto& [lever, value] : all_moved) set_lever(scenario, lever, value);
  check_same_as_by_hand(scenario);
}

TEST_CASE("one unit without noise lives it where managers tighten") {
  Scenario scenario = with_staff_who(GENERATE(true, false));
  set_lever(scenario, "delegate", -0.7);
  set_lever(scenario, "stakes", 1);
  check_same_as_by_hand(scenario);
}

TEST_CASE("one unit without noise lives it with each mechanism switched off") {
  const char* mechanism =
      GENERATE("attribution", "minimum_effort", "control_ratchet", "elections", "trust_asymmetry",
               "gaming", "supervision", "latent_risk", "failure_demand", "learning", "practice",
               "strain", "conditions");
  INFO(mechanism);
  Scenario scenario = with_staff_who(GENERATE(true, false));
  switch_off(scenario, mechanism);
  check_same_as_by_hand(scenario);
}

TEST_CASE("one unit without noise lives it without crowding out, follow-up or scandals") {
  const char* mechanism = GENERATE("crowding", "follow_up", "scandal");
  INFO(mechanism);
  Scenario scenario = with_staff_who(GENERATE(true, false));
  switch_off(scenario, mechanism);
  check_same_as_by_hand(scenario);
}
