#include <catch2/catch.hpp>

#include <cmath>

#include "tests/models/governance/explanation/explained_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// Lives into a reform, three weeks after an election, and explains it.
Explanation explained(const SmallWorld& start, const std::string& outcome,
                      const std::vector<std::size_t>& principals,
                      std::optional<std::size_t> sector = std::nullopt,
                      WeekRecord* record = nullptr) {
  SmallWorld world = start.branch();
  Explanation explanation;
  explanation.principals = principals;
  explanation.sector = sector;
  ask(world, explanation, outcome);
  world.live();
  world.set_lever_now("delegate", -0.8);
  world.live(12);
  world.world().explain(nullptr);
  if (record != nullptr) *record = world.record();
  return explanation;
}

/// What the outcome is weighed by: boards, otherwise staff.
double weight_of(const SmallWorld& world, const std::string& outcome, std::size_t principal) {
  if (outcome == "board_trust" || outcome == "pressure") return 1;
  double staff = 0;
  const Tree& tree = world.tree();
  for (const std::uint32_t service : tree.services[static_cast<std::uint32_t>(principal)]) {
    for (const std::uint32_t unit : tree.units_of_service(service)) {
      staff += tree.staff_of_slot[tree.slot_of_unit[unit]];
    }
  }
  return staff;
}

}  // namespace

TEST_CASE("of the whole nation every outcome is explained as the nation's is measured") {
  SmallWorld start(synthetic_scenario(4));
  start.live(23);
  WeekRecord record(0, 0, 0);
  for (const ExplainedOutcome& one : governance_model().explained()) {
    INFO(one.name);
    const auto place = outcome_number(one.name);
    if (!place) continue;
    const Explanation nation = explained(start, one.name, {}, std::nullopt, &record);
    CHECK(nation.after() == Approx(record.nation()[*place]).epsilon(1e-6).margin(1e-6));
    for (const ExplainedWeek& week : nation.weeks) CHECK(std::abs(rest(nation, week)) < 1e-6);

    const std::size_t school = 1, sectors = 3;
    const Explanation sector = explained(start, one.name, {}, school, &record);
    const double measured = record.sectors()[*place * sectors + school];
    if (one.name == "board_trust" || one.name == "pressure") {
      CHECK(std::isnan(measured));  // boards have no sector, but all of them run schools
      CHECK(sector.after() == Approx(nation.after()));
    } else {
      CHECK(sector.after() == Approx(measured).epsilon(1e-6).margin(1e-6));
    }
  }
}

TEST_CASE("of several principals each term is the mean of theirs, weighed as the outcome is") {
  SmallWorld start(synthetic_scenario(4));
  start.live(23);
  for (const char* outcome : {"staff_trust", "control", "board_trust", "pressure"}) {
    INFO(outcome);
    const Explanation both = explained(start, outcome, {1, 3});
    const Explanation one = explained(start, outcome, {1});
    const Explanation other = explained(start, outcome, {3});
    const double a = weight_of(start, outcome, 1), b = weight_of(start, outcome, 3);
    const auto mean = [&](double of_one, double of_other) {
      return Approx((a * of_one + b * of_other) / (a + b)).margin(1e-12);
    };
    CHECK(both.before == mean(one.before, other.before));
    CHECK(both.after() == mean(one.after(), other.after()));
    for (std::size_t i = 0; i < both.inputs.size(); ++i) {
      CHECK(both.weeks.back().contributions[i] ==
            mean(one.weeks.back().contributions[i], other.weeks.back().contributions[i]));
    }
  }
}
