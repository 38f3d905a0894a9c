#include <catch2/catch.hpp>

#include "sim/study/calendar.hpp"

using namespace tillit;

namespace {

Scenario of(int burn_in, int weeks, int every) {
  Scenario scenario;
  scenario.burn_in = burn_in;
  scenario.weeks = weeks;
  scenario.record_every = every;
  return scenario;
}

}  // namespace

TEST_CASE("periods count from week 0, the first and the last may be shorter") {
  const Calendar calendar(of(6, 11, 4));
  // Weeks -6,-5 | -4..-1 | 0..3 | 4..7 | 8..10.
  REQUIRE(calendar.weeks() == 17);
  REQUIRE(calendar.periods() == 5);
  CHECK(calendar.first_week_of(0) == -6);
  CHECK(calendar.first_week_of(1) == -4);
  CHECK(calendar.first_week_of(2) == 0);
  CHECK(calendar.first_week_of(4) == 8);
  CHECK(calendar.period_of(-5) == 0);
  CHECK(calendar.period_of(-4) == 1);
  CHECK(calendar.period_of(-1) == 1);
  CHECK(calendar.period_of(0) == 2);
  CHECK(calendar.ends_period(-5));
  CHECK_FALSE(calendar.ends_period(-6));
  CHECK(calendar.ends_period(3));
  CHECK(calendar.ends_period(10));
  CHECK_FALSE(calendar.ends_period(9));
}

TEST_CASE("every week its own period") {
  const Calendar calendar(of(3, 4, 1));
  REQUIRE(calendar.periods() == 7);
  for (int week = -3; week < 4; ++week) {
    CHECK(calendar.first_week_of(calendar.period_of(week)) == week);
    CHECK(calendar.ends_period(week));
  }
}

TEST_CASE("no burn-in, and periods longer than the study") {
  const Calendar calendar(of(0, 3, 52));
  REQUIRE(calendar.periods() == 1);
  CHECK(calendar.first_week_of(0) == 0);
  CHECK(calendar.ends_period(2));
}

TEST_CASE("the first change is the earliest start, never before the burn-in") {
  Scenario scenario = of(10, 20, 4);
  CHECK(first_change(scenario) == 20);
  scenario.variants = {{"baseline", {}, {}}, {"late", {}, {{{}, 7, 20, {}}, {{}, 5, 6, {}}}}};
  CHECK(first_change(scenario) == 5);
  scenario.variants[1].measures[0].start = -100;
  CHECK(first_change(scenario) == -10);
}
