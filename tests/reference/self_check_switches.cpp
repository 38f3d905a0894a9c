// Mechanisms that are switched off, elections, policies.
#include "self_check.hpp"

#include <catch2/catch.hpp>

using namespace tillit::reference;

TEST_CASE("nobody is inspected when supervision is off, and burden fades after an inspection") {
  Setup setup = setup_of(3, 30);
  const auto world = world_of(setup);
  Unit& unit = *world->units.front();
  unit.burden = unit.deterrence = 1.0;
  setup.mechanisms_off = {"supervision"};
  const Series series = run(setup);
  CHECK(always(series.national.at("inspections"), 0.0));
  CHECK(always(series.national.at("inspector_trust"), 0.5));
  while (!unit.week.inspected) go_on(*world, 1);
  CHECK(unit.burden == 1.0);
  CHECK(unit.deterrence >= 0.5);
}

TEST_CASE("what is switched off stands still") {
  Setup setup = setup_of(2, 30);
  setup.mechanisms_off = {"conditions", "gaming",  "misconduct",      "latent_risk", "practice",
                          "strain",     "scandal", "control_ratchet", "follow_up"};
  const Series series = run(setup);
  CHECK(always(series.national.at("conditions"), 1.0));
  CHECK(always(series.national.at("gaming"), 0.0));
  CHECK(always(series.national.at("misconduct"), 0.0));
  CHECK(always(series.national.at("latent_risk"), 0.3));
  CHECK(always(series.national.at("practice"), 0.0));
  CHECK(always(series.national.at("practice_adopted"), 0.0));
  CHECK(always(series.national.at("strain"), 0.4));
  CHECK(always(series.national.at("salience"), 0.0));
  CHECK(always(series.national.at("alignment"), 0.6));
  CHECK(always(series.sector.at("care").at("rules"), 0.5));
}

TEST_CASE(
    "without failure demand need stays, without learning ability changes with newcomers only") {
  Setup setup = setup_of(2, 30);
  setup.mechanisms_off = {"failure_demand", "learning"};
  setup.parameters.staff.leaves_base = 0.0;
  setup.parameters.misconduct.removed = 0.0;
  const Series series = run(setup);
  CHECK(always(series.national.at("need"), series.national.at("need").front()));
  CHECK(always(series.national.at("can"), series.national.at("can").front()));
  CHECK(always(series.national.at("turnover"), 0.0));
}

TEST_CASE("elections come every 208 weeks, not in the first week of the run") {
  Setup setup = setup_of(30, 1);
  setup.burn_in = 208;
  setup.parameters.board.replaced_base = 1.0;
  const bool on = GENERATE(true, false);
  if (!on) setup.mechanisms_off = {"elections"};
  const auto world = world_of(setup);
  const double before = world->principals.front().risk_aversion;
  go_on(*world, 208);
  CHECK(world->week == 0);
  CHECK(world->principals.front().risk_aversion == before);
  go_on(*world, 1);
  CHECK((world->principals.front().risk_aversion != before) == on);
}

TEST_CASE("a policy holds for those and then for whom it is meant") {
  Setup setup = setup_of(11, 20);
  setup.levers["exempt"] = 1.0;
  setup.measure_start = 5;
  setup.measure_end = 15;
  setup.measure_principals = {10};
  setup.further_policies = {{{{"dialogue", 1.0}}, 0, 20, {}, {"school"}}};
  const auto world = world_of(setup);
  for (; world->week < 20; ++world->week) {
    one_week(*world);
    const bool then = world->week >= 5 && world->week < 15;
    CHECK(world->principals[0].services[0].levers.exempt == 0.0);
    CHECK(world->principals[10].services[2].levers.exempt == (then ? 1.0 : 0.0));
    CHECK(world->principals[0].services[0].levers.dialogue == 0.3);
    CHECK(world->principals[0].services[1].levers.dialogue == 1.0);
  }
}
