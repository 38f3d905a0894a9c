#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

SmallWorld world_after_a_year() {
  Scenario scenario = synthetic_scenario(5);
  set_parameter(scenario, "flag", 0.1);
  SmallWorld world(scenario);
  world.live(52);
  return world;
}

double sum_over_staff(SmallWorld& world, const char* column) {
  const auto values = world.floats("staff", column);
  double sum = 0;
  for (const std::size_t place : world.staff_places()) sum += double{values[place]};
  return sum;
}

double mean_by_staff(SmallWorld& world, const char* level, const char* column) {
  const auto values = world.floats(level, column);
  double sum = 0, staff = 0;
  for (const std::uint32_t slot : world.slots_in_use()) {
    sum += double{values[slot]} * world.tree().staff_of_slot[slot];
    staff += world.tree().staff_of_slot[slot];
  }
  return sum / staff;
}

}  // namespace

TEST_CASE("outcomes of staff are the means over all staff, newcomers among them") {
  SmallWorld world = world_after_a_year();
  const auto staff = static_cast<double>(world.staff_places().size());
  for (const auto& [outcome, column] :
       std::vector<std::pair<Measured, const char*>>{{Measured::staff_trust, "trust"},
                                                     {Measured::can, "can"},
                                                     {Measured::want, "want"},
                                                     {Measured::dare, "dare"},
                                                     {Measured::strain, "strain"}}) {
    INFO(column);
    CHECK(world.nation(outcome) == Approx(sum_over_staff(world, column) / staff).epsilon(1e-5));
  }
  double flagged = 0;
  for (const std::uint32_t marks : world.words("staff", "marks")) flagged += marks & mark_flagged;
  CHECK(flagged > 0);
  CHECK(world.nation(Measured::flagged) == Approx(flagged / staff).epsilon(1e-9));
}

TEST_CASE("outcomes of units are means weighted by staff") {
  SmallWorld world = world_after_a_year();
  for (const auto& [outcome, column] : std::vector<std::pair<Measured, const char*>>{
           {Measured::indicator, "indicator"},
           {Measured::alignment, "alignment"},
           {Measured::workload, "workload"},
           {Measured::gaming, "gaming"},
           {Measured::practice, "practice"},
           {Measured::latent_risk, "latent_risk"},
           {Measured::admin_share, "admin_share"},
           {Measured::inspector_trust, "inspector_trust"}}) {
    INFO(column);
    CHECK(world.nation(outcome) == Approx(mean_by_staff(world, "unit", column)).epsilon(1e-9));
  }
  CHECK(world.nation(Measured::control) ==
        Approx(mean_by_staff(world, "unit manager", "control")).epsilon(1e-9));
  CHECK(world.nation(Measured::manager_trust) ==
        Approx(mean_by_staff(world, "unit manager", "trust")).epsilon(1e-9));
}

TEST_CASE(
    "citizens' trust is the mean over clients, and how unequal it is, exact to half a class") {
  SmallWorld world = world_after_a_year();
  std::vector<float> trust = world.floats("client", "trust");
  std::sort(trust.begin(), trust.end());
  const auto count = static_cast<double>(trust.size());
  double sum = 0, squares = 0, worst = 0;
  for (const float x : trust) sum += double{x};
  for (const float x : trust) squares += std::pow(double{x} - sum / count, 2);
  const std::size_t tenth = trust.size() / 10;
  for (std::size_t i = 0; i < tenth; ++i) worst += double{trust[i]};
  CHECK(world.nation(Measured::citizen_trust) == Approx(sum / count).epsilon(1e-5));
  CHECK(world.nation(Measured::equity_trust_sd) ==
        Approx(std::sqrt(squares / count)).epsilon(0).margin(0.5 / 256));
  CHECK(world.nation(Measured::equity_trust_worst_tenth) ==
        Approx(worst / static_cast<double>(tenth)).epsilon(0).margin(0.5 / 256));
}

TEST_CASE("a nation of one sector and one principal measures what they measure") {
  Scenario scenario = synthetic_scenario(1);
  scenario.sectors.resize(1);
  SmallWorld world(scenario);
  world.live(20);
  WeekRecord record = world.record();
  for (std::size_t outcome = 0; outcome < measured_count; ++outcome) {
    INFO("outcome " << outcome);
    const double cell = double{record.cell(outcome, 0, 0)}, nation = record.nation(outcome);
    if (!std::isnan(cell)) CHECK(nation == Approx(cell).epsilon(1e-6));
    const double sector = record.sector(outcome, 0);
    if (!std::isnan(sector) && !std::isnan(nation)) CHECK(nation == sector);
  }
}
