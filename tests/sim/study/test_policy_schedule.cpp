#include <catch2/catch.hpp>

#include "sim/study/policy_schedule.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

Where in_group(const std::string& group) {
  Where where;
  where.how = Participation::listed;
  where.groups = {group};
  return where;
}

}  // namespace

TEST_CASE("a measure is in force from its start until before its end") {
  const Scenario scenario = small::scenario();
  const small::SmallWorld world(0.1f, {1, 0}, 40);
  const Variant variant{"push", {}, {small::measure(0.5, 2, 5)}};
  PolicySchedule schedule(scenario, variant, {1, 0});
  for (int week = -6; week < 11; ++week) {
    const float wanted = week >= 2 && week < 5 ? 0.5f : 0.0f;
    CHECK(schedule.in_force(week, world).of(17, 1)[0] == wanted);
  }
  CHECK(schedule.in_trial() == Participants(40, 1));
}

TEST_CASE("the later measure of the list holds, and the earlier returns when it ends") {
  const Scenario scenario = small::scenario();
  const small::SmallWorld world(0.1f, {1, 0}, 40);
  const Variant variant{
      "two", {}, {small::measure(0.2, 0, 10), small::measure(0.7, 3, 5, in_group("A"))}};
  PolicySchedule schedule(scenario, variant, {1, 0});
  const auto of = [&](int week, std::size_t principal) {
    return schedule.in_force(week, world).of(principal, 0)[0];
  };
  CHECK(of(0, 0) == 0.2f);
  CHECK(of(3, 0) == 0.7f);
  CHECK(of(3, 30) == 0.2f);
  CHECK(of(5, 0) == 0.2f);
  CHECK(of(10, 0) == 0.0f);
  const Participants in_trial = schedule.in_trial();
  CHECK(in_trial[0] == 1);
  CHECK(in_trial[30] == 0);
}

TEST_CASE("a measure may concern some sectors only") {
  const Scenario scenario = small::scenario();
  const small::SmallWorld world(0.1f, {1, 0}, 40);
  Where school;
  school.sectors = {0};
  const Variant variant{"school", {}, {small::measure(0.5, 0, 5, school)}};
  PolicySchedule schedule(scenario, variant, {1, 0});
  const Policy& policy = schedule.in_force(0, world);
  CHECK(policy.of(1, 0)[0] == 0.5f);
  CHECK(policy.of(1, 1)[0] == 0.0f);
}

TEST_CASE("a measure that never is in force changes nothing") {
  const Scenario scenario = small::scenario();
  const small::SmallWorld world(0.1f, {1, 0}, 40);
  const Variant variant{"late", {}, {small::measure(0.5, 50, 60, in_group("A"))}};
  PolicySchedule schedule(scenario, variant, {1, 0});
  CHECK(schedule.in_force(0, world).of(0, 0)[0] == 0.0f);
  CHECK(schedule.in_trial() == Participants(40, 0));
}
