#include <catch2/catch.hpp>

#include "sim/study/policy_schedule.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

constexpr RandomWorld key{1, 0};

Measure measure(std::string_view lever, double value, int start, int end) {
  Measure made;
  made.levers = {{lever_number(lever), value}};
  made.start = start;
  made.end = end;
  return made;
}

/// A world lived week by week under a variant's measures.
class Lived {
 public:
  explicit Lived(std::vector<Measure> measures, Scenario scenario = synthetic_scenario(6))
      : scenario_(std::move(scenario)),
        variant_{"variant", {}, std::move(measures)},
        schedule_(scenario_, variant_, key),
        world_(governance_model().build(scenario_, lens_named("balanced"), key)),
        record_(measured_count, scenario_.principals.size(), scenario_.sectors.size()) {}

  const WeekRecord& live(int week) {
    const Policy& policy = schedule_.in_force(week, *world_);
    record_.clear();
    world_->live(week, policy, record_);
    return record_;
  }

 private:
  Scenario scenario_;
  Variant variant_;
  PolicySchedule schedule_;
  std::unique_ptr<World> world_;
  WeekRecord record_;
};

}  // namespace

TEST_CASE("measures that change nothing give exactly the baseline in every cell") {
  Measure drawn = measure("delegate", 0, 5, 30);
  drawn.where.how = Participation::random;
  drawn.where.draw = 3;
  Measure volunteers = measure("support", 0.2, 10, 1000);
  volunteers.where.how = Participation::volunteers;
  volunteers.where.draw = 2;
  Lived null({drawn, volunteers, measure("staffing", 1, -10, 50)}), baseline({});
  for (int week = -26; week < 40; ++week) {
    REQUIRE(same_records(null.live(week), baseline.live(week)));
  }
}

TEST_CASE("a measure leaves every week before it as it was, bit for bit, and changes its first") {
  const char* lever = GENERATE("exempt", "delegate", "indicators", "earmark", "support", "dialogue",
                               "leader", "values", "peer", "involve", "staffing");
  INFO(lever);
  const double value = std::string_view(lever) == "staffing" ? 1.1 : 0.7;
  Lived with({measure(lever, value, 12, 1000)}), without({});
  for (int week = -26; week < 12; ++week) {
    REQUIRE(same_records(with.live(week), without.live(week)));
  }
  CHECK_FALSE(same_records(with.live(12), without.live(12)));
}

TEST_CASE("every lever makes a difference within a year") {
  for (int lever = 0; lever < static_cast<int>(lever_count); ++lever) {
    INFO("lever " << lever);
    Measure moved;
    moved.levers = {{lever, lever == lever_number("staffing") ? 1.1 : 0.8}};
    moved.start = -26;
    moved.end = 1000;
    Lived with({moved}, synthetic_scenario(2)), without({}, synthetic_scenario(2));
    bool differs = false;
    for (int week = -26; week < 52 && !differs; ++week) {
      differs = !same_records(with.live(week), without.live(week));
    }
    CHECK(differs);
  }
}

TEST_CASE("a measure for some reaches others only through what the whole country shares") {
  // Without inspectors, exchange across principals and the state's answer to alarms, nothing goes
  // from one principal to another.
  Scenario scenario = synthetic_scenario(6);
  set_lever(scenario, "cross", 0);
  set_parameter(scenario, "rules_per_alarm", 0);
  switch_off(scenario, "supervision");
  Measure local = measure("delegate", 0.6, -20, 1000);
  local.where.how = Participation::listed;
  local.where.principals = {scenario.principals[2].code};
  Lived with({local}, scenario), without({}, scenario);
  for (int week = -26; week < 40; ++week) {
    const WeekRecord a = with.live(week);
    WeekRecord b = without.live(week);
    for (std::size_t principal = 0; principal < 6; ++principal) {
      const std::size_t outcome = static_cast<std::size_t>(Measured::control);
      const bool same = WeekRecord(a).cell(outcome, principal, 0) == b.cell(outcome, principal, 0);
      REQUIRE(same == (principal != 2 || week < -20));
    }
  }
}
