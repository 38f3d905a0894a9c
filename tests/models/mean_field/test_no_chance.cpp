#include <catch2/catch.hpp>

#include "tests/models/mean_field/average_world.hpp"

using namespace tillit;
using namespace tillit::governance;

TEST_CASE("nothing is drawn: all seeds and replications are the same world") {
  SmallWorld one = average_world(synthetic_scenario(3), "agency", {1, 0});
  SmallWorld other = average_world(synthetic_scenario(3), "agency", {77, 5});
  for (int year = 0; year < 5; ++year) {
    one.live(52);
    other.live(52);
    CHECK(one.hash() == other.hash());
    CHECK(same_records(one.record(), other.record()));
  }
}

TEST_CASE("principals who are governed alike stay alike, and one who is not goes its own way") {
  const auto trust_after = [](const std::vector<int>& free) {
    Scenario scenario = synthetic_scenario(4);
    const std::unique_ptr<World> world =
        mean_field_model().build(scenario, lens_named("balanced"), {1, 0});
    Policy policy(4, scenario.sectors.size(), scenario.levers);
    for (const int principal : free) {
      for (std::size_t sector = 0; sector < scenario.sectors.size(); ++sector) {
        policy.set(static_cast<std::size_t>(principal), sector,
                   static_cast<std::size_t>(lever_number("delegate")), 0.5);
      }
    }
    WeekRecord record(measured_count, 4, scenario.sectors.size());
    for (int week = -scenario.burn_in; week < 104; ++week) world->live(week, policy, record);
    std::vector<float> trust;
    for (std::size_t principal = 0; principal < 4; ++principal) {
      trust.push_back(record.cell(static_cast<std::size_t>(Measured::staff_trust), principal, 0));
    }
    return trust;
  };
  // The first also runs health care, whose events and signals reach its board.
  const std::vector<float> alike = trust_after({});
  CHECK(alike[1] == alike[2]);
  CHECK(alike[2] == alike[3]);
  const std::vector<float> one = trust_after({2});
  CHECK(one[1] == one[3]);
  CHECK(one[2] > one[1] + 0.05f);
}

TEST_CASE("what is good elsewhere in the country is learned by those who look there") {
  const auto practice_after = [](double cross) {
    Scenario scenario = synthetic_scenario(2);
    switch_off(scenario, "control_ratchet");
    set_lever(scenario, "cross", cross);
    const std::unique_ptr<World> world =
        mean_field_model().build(scenario, lens_named("balanced"), {1, 0});
    Policy policy(2, scenario.sectors.size(), scenario.levers);
    policy.set(0, 0, static_cast<std::size_t>(lever_number("delegate")), 1);
    WeekRecord record(measured_count, 2, scenario.sectors.size());
    for (int week = -scenario.burn_in; week < 260; ++week) world->live(week, policy, record);
    return record.cell(static_cast<std::size_t>(Measured::practice), 1, 0);
  };
  CHECK(practice_after(1) > practice_after(0) + 0.01f);
}
