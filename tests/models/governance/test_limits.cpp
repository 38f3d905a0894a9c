#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

constexpr double rules = 0.5, indicators = 1, dialogue = 0.3, support_lever = 0.2;

double clamp(double x) { return std::clamp(x, 0.0, 1.0); }

/// Nobody visits, and nothing happens by chance: everything relaxes to where it is drawn.
Scenario nobody_visits() {
  Scenario scenario = synthetic_scenario(2);
  set_in_all_sectors(scenario, "visit_rate", 0);
  for (const char* nothing :
       {"succession_rate", "leaving_rate", "flag", "indicator_noise", "rules_growth_rate"}) {
    set_parameter(scenario, nothing, 0);
  }
  for (const char* mechanism : {"supervision", "elections", "gaming"}) {
    switch_off(scenario, mechanism);
  }
  return scenario;
}

/// What is drawn to what, once control stands still: sections 3.2 to 3.6 with the levers at their
/// baseline, board and managers' trust at 0.5.
struct Targets {
  double pressure, director, area, unit;
  double own, S, d, A, F, trust, dare, strain, M;
};

double control_of(double leadership, double above, double& own) {
  const double phi = 0.7 * (1 - 0.6 * leadership), mine = (1 - phi) * 0.5, passed = phi * above;
  own = mine / (passed + mine);
  return passed + mine;
}

Targets targets(double director, double area, double unit, double staff) {
  Targets t{};
  t.pressure = 0.25 + 0.1 * 0.5;
  const double grant = 0.4, c_state = rules + 0.2 * grant;
  const double c_board = 0.5 * c_state + 0.5 * (0.5 * t.pressure + 0.5 * 0.5);
  t.director = control_of(director, c_board, t.own);
  t.area = control_of(area, t.director, t.own);
  t.unit = control_of(unit, t.area, t.own);
  const double c = t.unit;
  t.M = (0.24 + 0.40 * t.area + 0.20 * dialogue) * (1 - 0.4 * support_lever);
  t.A = (0.085 + 0.20 * c + 0.06 * indicators + 0.08 * grant + 0.05 * dialogue) *
        (1 - 0.4 * support_lever);
  t.S = clamp(2 * unit * (1 - t.M) * std::min(1.0, 25 / staff));
  t.d = (1 - c) * (1 - 0.4 * rules);
  t.F = 1 - (1 - 0.8 * c) * (1 - 1.1 * dialogue * (0.4 + 0.6 * t.S)) * (1 - 0.08 * indicators);
  t.trust = clamp(0.5 * (1 - c) + 0.5 * t.S);
  t.dare = clamp(0.1 + 0.4 * t.trust + 0.4 * t.S + 0.2 * (1 - c));
  const double under =
      -0.4 + 1.5 * (0 - 1) - 1.2 * (t.d - 0.4) - 1.0 * (t.S - 0.5) + 1.5 * (t.A - 0.3);
  t.strain = 1 / (1 + std::exp(-under));
  return t;
}

}  // namespace

TEST_CASE("where nobody visits, need stays at its base, trust as it was, and nobody is at work") {
  SmallWorld world(nobody_visits());
  for (int week = 0; week < 60; ++week) {
    world.live();
    REQUIRE(world.nation(Measured::workload) == 0);
    REQUIRE(std::isnan(world.nation(Measured::quality)));
  }
  CHECK(world.floats("client", "need") == world.floats("client", "base_need"));
  for (const float trust : world.floats("client", "trust")) CHECK(trust == 0.55f);
  for (const float latest : world.halves("client", "last_quality")) CHECK(latest == no_meeting);
  for (const std::uint32_t slot : world.slots_in_use()) {
    CHECK(world.floats("unit", "workload")[slot] == 0);
    CHECK(world.floats("unit", "observed_quality")[slot] == 0.5f);
  }
}

TEST_CASE("where nobody visits, everything relaxes to its stated target") {
  SmallWorld world(nobody_visits());
  world.live(700);
  const Tree& tree = world.tree();
  const auto near = [](double target) { return Approx(target).epsilon(0).margin(1e-4); };
  const auto director = world.floats("director", "leadership");
  const auto area = world.floats("area manager", "leadership");
  const auto unit = world.floats("unit manager", "leadership");
  const auto director_control = world.floats("director", "control");
  const auto area_control = world.floats("area manager", "control");
  const auto unit_control = world.floats("unit manager", "control");
  const auto unit_admin = world.floats("unit manager", "admin");
  const auto alignment = world.floats("unit", "alignment");
  const auto admin = world.floats("unit", "admin_share");
  const auto latent = world.floats("unit", "latent_risk");
  const auto trust = world.floats("staff", "trust"), want = world.floats("staff", "want");
  const auto dare = world.floats("staff", "dare"), strain = world.floats("staff", "strain");
  const auto disposition = world.floats("staff", "disposition");
  const auto aversion = world.floats("staff", "aversion");
  const auto follow_up_need = world.floats("staff", "follow_up_need");
  for (const float pressure : world.floats("board", "pressure")) CHECK(pressure == near(0.3));
  for (const float board_trust : world.floats("board", "trust")) CHECK(board_trust == near(0.5));
  for (std::uint32_t u = 0; u < tree.area_of_unit.size(); ++u) {
    const std::uint32_t slot = tree.slot_of_unit[u];
    const std::uint32_t a = tree.area_of_unit[u], s = tree.service_of_area[a];
    const Targets t =
        targets(double{director[s]}, double{area[a]}, double{unit[slot]}, tree.staff_of_slot[slot]);
    CHECK(director_control[s] == near(t.director));
    CHECK(area_control[a] == near(t.area));
    CHECK(unit_control[slot] == near(t.unit));
    CHECK(unit_admin[slot] == near(t.M));
    CHECK(admin[slot] == near(t.A));
    CHECK(alignment[slot] == near(t.F));
    CHECK(latent[slot] == near(0));
    for (std::int32_t member = 0; member < tree.staff_of_slot[slot]; ++member) {
      const std::size_t at = tree.staff_place(slot, static_cast<std::uint32_t>(member));
      const double offence =
          double{aversion[at]} * t.unit * (1 - 0.9 + 0.9 * t.own) * (1 - 0.5 * t.trust);
      CHECK(trust[at] == near(t.trust));
      CHECK(want[at] == near(clamp(double{disposition[at]} + 0.5 * (t.trust - 0.5) - offence -
                                   double{follow_up_need[at]} * (1 - t.F))));
      CHECK(dare[at] == near(t.dare));
      CHECK(strain[at] == near(t.strain));
    }
  }
}

TEST_CASE("ability grows by discretion and fades, as stated, once control stands still") {
  SmallWorld world(nobody_visits());
  world.live(300);
  const auto before = world.floats("staff", "can");
  world.live();
  const auto after = world.floats("staff", "can"),
             control = world.floats("unit manager", "control");
  for (const std::uint32_t slot : world.slots_in_use()) {
    const double d = (1 - double{control[slot]}) * (1 - 0.4 * rules);
    const double can = double{before[world.tree().staff_place(slot, 0)]};
    const double expected = can + (1 - can) * (0.0040 * d + 0.0010 * 0.3) - 0.001 * can;
    CHECK(after[world.tree().staff_place(slot, 0)] == Approx(expected).epsilon(0).margin(1e-6));
  }
}

TEST_CASE("fully delegated and exempt, all control decays by five per cent a week") {
  Scenario scenario = synthetic_scenario(4);
  set_lever(scenario, "delegate", 1);
  set_lever(scenario, "exempt", 1);
  switch_off(scenario, "supervision");
  SmallWorld world(scenario);
  float exactly = 0.5f;
  for (int week = 1; week <= 104; ++week) {
    world.live();
    exactly += 0.05f * (0.0f - exactly);
    CHECK(exactly == Approx(0.5 * std::pow(0.95, week)).epsilon(1e-5));
    const auto of_units = world.floats("unit manager", "control");
    std::size_t others = 0;
    for (const std::uint32_t slot : world.slots_in_use()) others += of_units[slot] != exactly;
    for (const float control : world.floats("area manager", "control"))
      others += control != exactly;
    for (const float control : world.floats("director", "control")) others += control != exactly;
    CHECK(others == 0);
  }
}
