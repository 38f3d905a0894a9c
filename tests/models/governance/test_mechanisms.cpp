#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// Whether something holds at the end of every week of a year and a half with an election in it.
using Claim = std::function<bool(SmallWorld&)>;

bool holds_every_week(const Scenario& scenario, const Claim& claim) {
  SmallWorld world(scenario, "agency");
  for (int week = 0; week < 78; ++week) {
    world.live();
    if (!claim(world)) return false;
  }
  return true;
}

/// The claim must hold with the mechanism switched off, and fail at some time with it on: otherwise
/// it says nothing about the mechanism.
void check_stands_in_place_of(const char* mechanism, const Claim& claim) {
  INFO(mechanism);
  Scenario scenario = synthetic_scenario(4);
  set_parameter(scenario, "flag", 0.2);
  set_parameter(scenario, "leaving_rate", 0.01);
  CHECK_FALSE(holds_every_week(scenario, claim));
  switch_off(scenario, mechanism);
  CHECK(holds_every_week(scenario, claim));
}

bool all_are(const std::vector<float>& column, float value) {
  return std::all_of(column.begin(), column.end(), [&](float x) { return x == value; });
}

bool staff_are(SmallWorld& world, const char* name, float value) {
  const auto column = world.floats("staff", name);
  const auto places = world.staff_places();
  return std::all_of(places.begin(), places.end(),
                     [&](std::size_t place) { return column[place] == value; });
}

}  // namespace

TEST_CASE("without crowding out nobody is averse to control") {
  check_stands_in_place_of(
      "crowding", [](SmallWorld& world) { return all_are(world.floats("staff", "aversion"), 0); });
}

TEST_CASE("without follow-up nobody needs it, and direction is 0.6") {
  check_stands_in_place_of("follow_up", [](SmallWorld& world) {
    return all_are(world.floats("staff", "follow_up_need"), 0) &&
           all_are(world.floats("unit", "alignment"), 0.6f);
  });
}

TEST_CASE("without the ratchet the state's rules never move") {
  check_stands_in_place_of("control_ratchet", [](SmallWorld& world) {
    return all_are(world.floats("sector", "rules"), 0.5f);
  });
}

TEST_CASE("without scandals salience is 0") {
  check_stands_in_place_of("scandal", [](SmallWorld& world) {
    return all_are(world.floats("board", "salience"), 0) && world.nation(Measured::salience) == 0;
  });
}

TEST_CASE("without local conditions they are 1") {
  check_stands_in_place_of(
      "conditions", [](SmallWorld& world) { return world.nation(Measured::conditions) == 1; });
}

TEST_CASE("without elections boards stay") {
  const auto at_start =
      SmallWorld(synthetic_scenario(4), "agency").floats("board", "risk_aversion");
  check_stands_in_place_of("elections", [&](SmallWorld& world) {
    return world.floats("board", "risk_aversion") == at_start;
  });
}

TEST_CASE("without gaming there is none") {
  check_stands_in_place_of("gaming", [](SmallWorld& world) {
    return all_are(world.floats("unit", "gaming"), 0) && world.nation(Measured::gaming) == 0;
  });
}

TEST_CASE("without misconduct nobody is flagged, and none is found") {
  check_stands_in_place_of("misconduct", [](SmallWorld& world) {
    const auto marks = world.words("staff", "marks");
    return std::all_of(marks.begin(), marks.end(), [](std::uint32_t mark) { return mark == 0; }) &&
           world.nation(Measured::misconduct) == 0 &&
           world.nation(Measured::misconduct_found) == 0 && world.nation(Measured::flagged) == 0;
  });
}

TEST_CASE("without supervision nobody is inspected, burdened or deterred") {
  check_stands_in_place_of("supervision", [](SmallWorld& world) {
    return world.nation(Measured::inspections) == 0 && all_are(world.floats("unit", "burden"), 0) &&
           all_are(world.floats("unit", "deterrence"), 0) &&
           all_are(world.floats("unit", "inspector_trust"), 0.5f);
  });
}

TEST_CASE("without latent risk it is 0.3 everywhere") {
  check_stands_in_place_of("latent_risk", [](SmallWorld& world) {
    return all_are(world.floats("unit", "latent_risk"), 0.3f);
  });
}

TEST_CASE("without failure demand need stays at its base") {
  check_stands_in_place_of("failure_demand", [](SmallWorld& world) {
    const auto excess = world.doubles("unit", "client_excess_sum");
    return world.floats("client", "need") == world.floats("client", "base_need") &&
           std::all_of(excess.begin(), excess.end(), [](double sum) { return sum == 0; });
  });
}

TEST_CASE("without learning ability never changes but by turnover") {
  std::vector<float> can, disposition;
  check_stands_in_place_of("learning", [&](SmallWorld& world) {
    const auto can_now = world.floats("staff", "can");
    const auto disposition_now = world.floats("staff", "disposition");
    bool same = true;
    for (std::size_t i = 0; i < can_now.size() && world.weeks_lived() > 1; ++i) {
      if (disposition_now[i] == disposition[i]) same = same && can_now[i] == can[i];
    }
    can = can_now;
    disposition = disposition_now;
    return same;
  });
}

TEST_CASE("without practice nobody finds or takes over any") {
  check_stands_in_place_of("practice", [](SmallWorld& world) {
    return all_are(world.floats("unit", "practice"), 0) &&
           world.nation(Measured::practice_adopted) == 0;
  });
}

TEST_CASE("without strain it is 0.4 for all") {
  check_stands_in_place_of("strain",
                           [](SmallWorld& world) { return staff_are(world, "strain", 0.4f); });
}

TEST_CASE("each mechanism switched off changes what becomes of the world") {
  const char* mechanism =
      GENERATE("crowding", "attribution", "minimum_effort", "follow_up", "control_ratchet",
               "scandal", "conditions", "elections", "trust_asymmetry", "gaming", "misconduct",
               "supervision", "latent_risk", "failure_demand", "learning", "practice", "strain");
  INFO(mechanism);
  Scenario scenario = synthetic_scenario(4);
  SmallWorld with(scenario);
  switch_off(scenario, mechanism);
  SmallWorld without(scenario);
  with.live(30);
  without.live(30);
  CHECK_FALSE(same_records(with.record(), without.record()));
}
