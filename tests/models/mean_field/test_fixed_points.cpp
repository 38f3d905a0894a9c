#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "tests/models/mean_field/average_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// What rounding to 24 bits leaves of a value that is added to week after week.
constexpr double rounding = 2e-5;
/// Of one that moves by a thousandth of its distance a week, the least of the rates: it stops where
/// that is half a unit in the last place, 3e-8 / 0.001, of others on which it depends likewise.
constexpr double at_rest = 3e-4;

/// One sector, rules that never move, no elections, inspections or successions: nothing is left
/// that drives the chain.
Scenario undriven() {
  Scenario scenario = synthetic_scenario(2);
  scenario.sectors.resize(1);
  set_parameter(scenario, "succession_rate", 0);
  for (const char* mechanism : {"control_ratchet", "elections", "supervision"}) {
    switch_off(scenario, mechanism);
  }
  scenario.weeks = 20'000;
  return scenario;
}

double clamped(double x) { return std::clamp(x, 0.0, 1.0); }

}  // namespace

TEST_CASE("left alone, the state's rules grow by 0.0002 a week, and a policy lab shrinks them") {
  SmallWorld world = average_world(synthetic_scenario(2));
  world.live(100);
  CHECK(value_of(world, "sector", "rules") == Approx(0.5 + 100 * 0.0002).epsilon(rounding));
  world.set_lever_now("lab", 1);
  world.live(100);
  CHECK(value_of(world, "sector", "rules") ==
        Approx(0.5 + 100 * 0.0002 - 100 * 0.0006).epsilon(rounding));
}

TEST_CASE("under full delegation control falls by a twentieth a week") {
  Scenario scenario = synthetic_scenario(2);
  switch_off(scenario, "supervision");
  set_lever(scenario, "delegate", 1);
  SmallWorld world = average_world(scenario);
  for (int week = 1; week <= 60; ++week) {
    world.live();
    CHECK(value_of(world, "unit manager", "control") ==
          Approx(0.5 * std::pow(0.95, week)).epsilon(rounding));
  }
}

TEST_CASE("leadership follows training and recruitment as their two rates say") {
  Scenario scenario = undriven();
  set_parameter(scenario, "succession_rate", 0);
  set_lever(scenario, "leader", 0.8);
  SmallWorld trained = average_world(scenario);
  trained.live(150);
  CHECK(trained.nation(Measured::leadership) ==
        Approx(0.5 + 0.4 * (1 - std::pow(0.997, 150))).epsilon(rounding));

  set_parameter(scenario, "training_rate", 0);
  set_parameter(scenario, "succession_rate", 0.01);
  set_parameter(scenario, "succession_per_admin", 0);
  SmallWorld recruited = average_world(scenario);
  recruited.live(150);
  CHECK(recruited.nation(Measured::leadership) ==
        Approx(0.5 + 0.4 * (1 - std::pow(0.99, 150))).epsilon(rounding));
}

TEST_CASE("what nobody drives comes to rest where the equations say") {
  SmallWorld world = average_world(undriven(), GENERATE("stewardship", "balanced", "agency"));
  world.live(5000);
  const auto of = [&](std::string_view level, std::string_view column) {
    return value_of(world, level, column);
  };
  const double c = of("unit manager", "control"), S = world.nation(Measured::support);
  const double dare = of("staff", "dare"), trust = of("staff", "trust");
  const double forgiven = of("unit", "forgiven"), punished = of("unit", "punished");

  // Between what draws those in office and where newcomers begin.
  const double left = world.nation(Measured::turnover) / 52;
  const auto between = [&](double target, double newcomer, double rate) {
    return Approx((rate * target * (1 - left) + left * newcomer) / (1 - (1 - rate) * (1 - left)))
        .epsilon(at_rest);
  };
  const double signal = clamped(0.5 * (1 - c) + 0.5 * S + 0.5 * forgiven - 0.5 * punished);
  CHECK(trust == between(signal, 0.5, signal > trust ? 0.02 : 0.06));
  const double courage = clamped(0.1 + 0.4 * trust + 0.4 * S + 0.2 * (1 - c) - 0.6 * punished);
  CHECK(dare == between(courage, 0.5, 0.04));
  const double gain = 0.004 * world.nation(Measured::discretion) + 0.0003 + 0.001 * forgiven;
  CHECK(of("staff", "can") == between(gain / (gain + 0.001), 0.5, gain + 0.001));

  CHECK(of("board", "pressure") ==
        Approx(0.25 + 0.5 * of("board", "salience") + 0.05 - 0.2 * (of("board", "trust") - 0.5))
            .epsilon(at_rest));
  CHECK(of("citizen", "trust") == Approx(world.nation(Measured::quality)).epsilon(at_rest));
  const double met = 0.65 * (0.5 + of("citizen", "need"));
  CHECK(of("citizen", "need") ==
        Approx(0.5 + 0.98 / 0.02 * met * 0.03 * (0.55 - world.nation(Measured::quality)))
            .epsilon(at_rest));
}

TEST_CASE("without contagion and removal as many are inclined to misconduct as come so") {
  Scenario scenario = undriven();
  set_parameter(scenario, "spread", 0);
  set_parameter(scenario, "removal_share", 0);
  SmallWorld world = average_world(scenario, "agency");
  world.live(500);
  CHECK(world.nation(Measured::flagged) == Approx(0.05).epsilon(rounding));
}
