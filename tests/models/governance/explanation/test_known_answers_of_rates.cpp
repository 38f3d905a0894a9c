#include <catch2/catch.hpp>

#include <cmath>

#include "tests/models/governance/explanation/explained_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

double staff_seen(const SmallWorld& world) {
  return static_cast<double>(world.staff_places().size());
}

}  // namespace

TEST_CASE("where what is to be expected stands still, a rate changes by chance, which is fair") {
  Scenario scenario = synthetic_scenario(10);
  switch_off(scenario, "strain");
  for (const char* rate : {"trust_rise_rate", "trust_fall_rate", "flag", "succession_rate"}) {
    set_parameter(scenario, rate, 0);
  }
  set_parameter(scenario, "newcomer_trust", 0.5);
  const SmallWorld start(scenario);
  // The difference of two weeks' means; strain is 0.4, trust 0.5.
  const double absent = 0.088 * std::exp(1.5 * -0.1), leaving = 0.0022 * std::exp(2 * -0.1);
  const double deviation = std::sqrt(2 / staff_seen(start));

  const Explanation sick = explained(start, "sick_leave", "staffing", 0.8, 10);
  CHECK(contribution(sick, "strain") == 0);
  CHECK(contribution(sick, "draws") == Approx(sick.change()));
  CHECK(std::abs(sick.change()) < 4 * std::sqrt(absent) * deviation);
  CHECK(sick.before == Approx(absent).margin(4 * std::sqrt(absent) * deviation));

  const Explanation left = explained(start, "turnover", "staffing", 0.8, 10);
  CHECK(contribution(left, "strain") == 0);
  CHECK(contribution(left, "trust") == 0);
  CHECK(contribution(left, "removed") == 0);
  CHECK(contribution(left, "draws") == Approx(left.change()));
  CHECK(std::abs(left.change()) < 4 * 52 * std::sqrt(leaving) * deviation);
}

TEST_CASE("too few posts make people ill and leave by strain, and incidents by poorer meetings") {
  Scenario scenario = synthetic_scenario(4);
  set_parameter(scenario, "flag", 0);
  SmallWorld start(scenario);
  start.live(20);
  const int weeks = 40;
  const double strained = explained(start, "strain", "staffing", 0.7, weeks).change();
  REQUIRE(strained > 0.02);
  // The probability grows by 1.5 times itself per strain; it is not far from 0.088 anywhere.
  const Explanation sick = explained(start, "sick_leave", "staffing", 0.7, weeks);
  CHECK(contribution(sick, "strain") == Approx(0.088 * 1.5 * strained).epsilon(0.3));
  CHECK(contribution(explained(start, "turnover", "staffing", 0.7, weeks), "strain") > 0);

  const Explanation incidents = explained(start, "serious_incidents", "staffing", 0.7, weeks);
  CHECK(contribution(incidents, "shortfall") > 0.1);
  CHECK(contribution(incidents, "misconduct") == 0);
}

TEST_CASE("misconduct brings incidents of its own, and those removed for it are told of") {
  Scenario scenario = synthetic_scenario(4);
  set_parameter(scenario, "flag", 0.5);
  set_parameter(scenario, "misconduct_rate", 0.2);
  set_parameter(scenario, "serious_incident_per_misconduct", 1);
  set_parameter(scenario, "serious_incident_rate", 0);
  const SmallWorld start(scenario);
  const Explanation incidents = explained(start, "serious_incidents", "delegate", -1, 30);
  // One for every unit with a case: nothing is left to chance.
  CHECK(contribution(incidents, "draws") == Approx(0).margin(1e-9));
  CHECK(contribution(incidents, "misconduct") == Approx(incidents.change()));
  const Explanation left = explained(start, "turnover", "delegate", -1, 30);
  CHECK(contribution(left, "removed") != 0);
}
