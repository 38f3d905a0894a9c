// Invariants: what must hold whatever the numbers are.
#include "reference.hpp"
#include "setup.hpp"
#include "week.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

using namespace tillit::reference;

namespace {

bool in_unit_interval(std::initializer_list<double> values) {
  return std::all_of(values.begin(), values.end(), [](double x) { return x >= 0.0 && x <= 1.0; });
}

bool in_range(const Manager& m) {
  return in_unit_interval(
      {m.control, m.trust, m.leadership, m.own_admin, m.training_gain, m.in_force, m.own});
}

bool in_range(const Staff& s) {
  return in_unit_interval({s.can, s.want, s.dare, s.trust, s.strain, s.disposition,
                           s.control_aversion, s.followup_need, s.effort});
}

bool in_range(const Client& c) { return in_unit_interval({c.need, c.base_need, c.trust}); }

bool in_range(const Unit& u) {
  return in_range(u.manager) && u.workload >= 0.0 &&
         in_unit_interval({u.alignment, u.latent_risk, u.trust_in_inspectors, u.observed_quality,
                           u.indicator, u.practice, u.burden, u.deterrence, u.forgiven, u.punished,
                           u.gaming, u.admin_share, u.support, u.discretion, u.followup, u.signal,
                           u.week.severity}) &&
         std::all_of(u.staff.begin(), u.staff.end(), [](const Staff& s) { return in_range(s); }) &&
         std::all_of(u.clients.begin(), u.clients.end(),
                     [](const Client& c) { return in_range(c); });
}

bool in_range(const Service& s) {
  return in_range(s.director) &&
         in_unit_interval({s.rules, s.state_control, s.board_control, s.signal}) &&
         std::all_of(s.areas.begin(), s.areas.end(),
                     [](const Area& a) { return in_range(a.manager); });
}

bool in_range(const World& world) {
  for (const SectorState& sector : world.sectors) {
    if (sector.rules < 0.1 || sector.rules > 1.0 || sector.alarm < 0.0) return false;
    for (const Inspector& i : sector.inspectors)
      if (!in_unit_interval({i.competence, i.trust})) return false;
  }
  for (const Principal& p : world.principals) {
    if (!in_unit_interval({p.pressure, p.salience, p.trust, p.risk_aversion})) return false;
    for (const Service& service : p.services)
      if (!in_range(service)) return false;
  }
  return std::all_of(world.units.begin(), world.units.end(),
                     [](const Unit* u) { return in_range(*u); });
}

std::vector<std::size_t> people(const World& world) {
  std::vector<std::size_t> numbers;
  for (const Unit* unit : world.units) {
    numbers.push_back(unit->staff.size());
    numbers.push_back(unit->clients.size());
  }
  return numbers;
}

void check_weeks(const Setup& setup) {
  const auto world = world_of(setup);
  const auto at_the_start = people(*world);
  bool always_in_range = in_range(*world);
  for (; world->week < setup.weeks; ++world->week) {
    one_week(*world);
    always_in_range = always_in_range && in_range(*world);
  }
  CHECK(always_in_range);
  CHECK(people(*world) == at_the_start);
}

Setup small() {
  Setup setup;
  setup.principals = 3;
  setup.burn_in = 10;
  setup.weeks = 60;
  return setup;
}

}  // namespace

TEST_CASE("every variable stays in its range and nobody is lost") {
  Setup setup = small();
  setup.lens = GENERATE(Lens::stewardship, Lens::balanced, Lens::agency);
  setup.private_share = 0.3;
  check_weeks(setup);
}

TEST_CASE("so they do under extreme levers") {
  Setup setup = small();
  const double most = GENERATE(0.0, 1.0);
  for (const char* name :
       {"exempt", "support", "learning", "mandatory_fine", "joint", "dialogue", "forgive", "leader",
        "values", "stakes", "peer", "cross", "research", "involve", "consult", "lab"})
    setup.levers[name] = most;
  setup.levers["delegate"] = 2.0 * most - 1.0;
  setup.levers["indicators"] = setup.levers["earmark"] = 3.0 * most;
  setup.levers["staffing"] = 0.7 + 0.6 * most;
  check_weeks(setup);
}

TEST_CASE("every outcome has a number for every week") {
  const Setup setup = small();
  const Series series = run(setup);
  CHECK(series.first_week == -10);
  CHECK(series.national.size() == 45);
  CHECK(series.sector.size() == 3);
  for (const auto& [name, values] : series.national) {
    INFO(name);
    CHECK(values.size() == 70);
    CHECK(std::all_of(values.begin(), values.end(), [](double x) { return std::isfinite(x); }));
  }
  for (const auto& [sector, outcomes] : series.sector) CHECK(outcomes.size() == 9);
}

TEST_CASE("the same seed gives the same world, another seed another") {
  Setup setup = small();
  const Series first = run(setup);
  CHECK(run(setup).national == first.national);
  setup.seed = 2;
  CHECK(run(setup).national != first.national);
}

TEST_CASE("recording less changes nothing in what is recorded") {
  Setup setup = small();
  const Outcomes all = means_at_the_end(run(setup).national, 20);
  setup.record_from = 40;
  const Series series = run(setup);
  CHECK(series.first_week == 40);
  CHECK(means_at_the_end(series.national, 20) == all);
}

TEST_CASE("a mistake in the setup is told") {
  Setup setup = small();
  SECTION("lever") { setup.levers["exmpt"] = 0.5; }
  SECTION("value") { setup.levers["exempt"] = 1.5; }
  SECTION("mechanism") { setup.mechanisms_off.insert("crowd"); }
  SECTION("principals") { setup.principals = 0; }
  CHECK_THROWS_AS(run(setup), std::invalid_argument);
}
