// Limiting cases: what can be worked out by hand.
#include "self_check.hpp"

#include <catch2/catch.hpp>

using namespace tillit::reference;

TEST_CASE("with all delegated and everyone exempt control decays at 0.05 a week") {
  Setup setup = setup_of(2, 52);
  setup.levers = {{"delegate", 1.0}, {"exempt", 1.0}};
  setup.mechanisms_off = {"supervision"};
  const auto world = world_of(setup);
  go_on(*world, 52);
  const double left = 0.5 * std::pow(0.95, 52);
  for (const Principal& principal : world->principals)
    for (const Service& service : principal.services) {
      CHECK(service.rules == 0.0);
      CHECK(service.grant == 0.0);
      CHECK(service.director.control == Approx(left));
      CHECK(service.areas.front().manager.control == Approx(left));
      CHECK(service.units.front()->manager.control == Approx(left));
      CHECK(service.units.front()->discretion == Approx(1.0 - left));
    }
}

TEST_CASE("a unit is inspected about once in 150 weeks") {
  const Setup setup = setup_of(20, 104);
  const auto world = world_of(setup);
  double inspections = 0.0;
  for (int week = 0; week < 104; ++week) {
    go_on(*world, 1);
    for (const Unit* unit : world->units) inspections += unit->week.inspected ? 1.0 : 0.0;
  }
  const double expected = 104.0 * number_of(world->units) / 150.0;
  CHECK(std::abs(inspections - expected) < 4.0 * std::sqrt(expected));
}

TEST_CASE("rules drift by 0.0002 a week, and not with half consultation") {
  Setup setup = setup_of(2, 50);
  setup.parameters.upward.alarm_limit = 1e9;
  CHECK(run(setup).sector.at("care").at("rules").back() == Approx(0.5 + 50 * 0.0002));
  setup.levers["consult"] = 0.5;
  CHECK(run(setup).sector.at("care").at("rules").back() == Approx(0.5));
  setup.levers["lab"] = 0.5;
  CHECK(run(setup).sector.at("care").at("rules").back() == Approx(0.5 - 50 * 0.0004));
}

TEST_CASE("without incidents the alarm dies away") {
  Setup setup = setup_of(2, 50);
  setup.parameters.encounter.serious_rate = 0.0;
  setup.mechanisms_off = {"misconduct"};
  const Series series = run(setup);
  CHECK(series.sector.at("school").at("alarm").back() == Approx(std::pow(0.98, 50)));
  CHECK(always(series.national.at("serious_incidents"), 0.0));
  CHECK(always(series.national.at("flagged"), 0.0));
}

TEST_CASE("training and recruitment of leaders work through slowly") {
  Setup setup = setup_of(1, 100);
  setup.levers["leader"] = 1.0;
  setup.parameters.manager.leaves_base = 0.0;
  const auto world = world_of(setup);
  go_on(*world, 100);
  const double gain = 0.5 * (1.0 - std::pow(0.997, 100));
  CHECK(world->units.front()->manager.training_gain == Approx(gain));
}

TEST_CASE("the population is as drawn in section 6") {
  Setup setup = setup_of(21, 1);
  setup.private_share = 0.25;
  const auto world = world_of(setup);
  double staff = 0.0, averse = 0.0, needing = 0.0, flagged = 0.0, can = 0.0, is_private = 0.0;
  for (const Principal& principal : world->principals) {
    const auto number = static_cast<std::size_t>(&principal - world->principals.data());
    CHECK(principal.services.size() == (number % 10 == 0 ? 3 : 2));
    CHECK(principal.services[0].units.size() == principal.services[1].units.size());
    for (const Service& service : principal.services)
      CHECK(service.areas.size() == (service.units.size() + 7) / 8);
  }
  for (const Unit* unit : world->units) {
    is_private += unit->is_private ? 1.0 : 0.0;
    for (const Staff& member : unit->staff) {
      staff += 1.0;
      averse += member.control_aversion > 0.0 ? 1.0 : 0.0;
      needing += member.followup_need == 0.5 ? 1.0 : 0.0;
      flagged += member.flagged ? 1.0 : 0.0;
      can += member.can;
    }
  }
  CHECK(averse / staff == Approx(0.41).margin(0.02));
  CHECK(needing / staff == Approx(0.40).margin(0.02));
  CHECK(flagged / staff == Approx(0.02).margin(0.005));
  CHECK(can / staff == Approx(0.65).margin(0.01));
  CHECK(is_private / number_of(world->units) == Approx(0.25).margin(0.08));
}

TEST_CASE("draws have the mean and the spread they should") {
  Draws draws(7);
  double sum = 0.0, squares = 0.0;
  for (int i = 0; i < 100000; ++i) {
    const double x = draws.beta({5.0, 5.0});
    sum += x;
    squares += x * x;
  }
  const double mean = sum / 100000;
  CHECK(mean == Approx(0.5).margin(0.003));
  CHECK(squares / 100000 - mean * mean == Approx(0.25 / 11.0).epsilon(0.03));
}

TEST_CASE("trust is slow to build and quick to lose") {
  CHECK(trust(0.5, 1.0, {0.02, 0.06}) == Approx(0.51));
  CHECK(trust(0.5, 0.0, {0.02, 0.06}) == Approx(0.47));
}
