#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/models/governance/explanation/explained_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

void tighten(SmallWorld& world) {
  world.set_lever_now("delegate", -0.8);
  world.set_lever_now("indicators", 2.5);
}

void move_everything(SmallWorld& world) {
  for (const Lever& lever : governance_model().declaration().levers) {
    world.set_lever_now(lever.name, 0.7 * lever.least + 0.3 * lever.most);
  }
}

void leave_as_it_is(SmallWorld&) {}

}  // namespace

TEST_CASE("the terms of every outcome add up to its change, every week, under every lens") {
  const std::string lens = GENERATE("balanced", "stewardship", "agency");
  const auto reform = GENERATE(leave_as_it_is, tighten, move_everything);
  SmallWorld start(synthetic_scenario(3), lens);
  start.live(25);  // the first week explained is 0, with an election
  for (const ExplainedOutcome& one : governance_model().explained()) {
    INFO(lens << ", " << one.name);
    SmallWorld world = start.branch();
    Explanation explanation;
    explanation.principals = {1};
    ask(world, explanation, one.name);
    world.live();
    reform(world);
    world.live(26);
    REQUIRE(explanation.weeks.size() == 26);
    CHECK(explanation.weeks.front().week == 0);
    for (const ExplainedWeek& week : explanation.weeks) {
      INFO("week " << week.week);
      REQUIRE(week.contributions.size() == one.terms.size());
      REQUIRE(std::abs(rest(explanation, week)) < 1e-6);
    }
    double largest = 0;
    for (const double by_term : explanation.weeks.back().contributions) {
      largest = std::max(largest, std::abs(by_term));
    }
    CHECK(largest > 1e-4);
  }
}

TEST_CASE("every outcome is explained without any one mechanism, and with private providers") {
  std::vector<Scenario> scenarios;
  for (const Mechanism& mechanism : governance_model().declaration().mechanisms) {
    scenarios.push_back(synthetic_scenario(2));
    switch_off(scenarios.back(), mechanism.name);
  }
  scenarios.push_back(synthetic_scenario(2));
  set_parameter(scenarios.back(), "private_share", 0.5);
  scenarios.push_back(synthetic_scenario(2));
  set_in_all_sectors(scenarios.back(), "visit_rate", 0.001);  // units that nobody visits
  scenarios.push_back(synthetic_scenario(2));
  set_parameter(scenarios.back(), "staff_trust_per_forgiven", 0.3);  // weights that are alike
  set_parameter(scenarios.back(), "dare_per_support", 0.3);
  set_parameter(scenarios.back(), "can_per_peer", 0.002);
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    SmallWorld start(scenarios[i], "agency");
    start.live(20);
    for (const ExplainedOutcome& one : governance_model().explained()) {
      INFO("scenario " << i << ", " << one.name);
      SmallWorld world = start.branch();
      Explanation explanation;
      explanation.principals = {1};
      ask(world, explanation, one.name);
      REQUIRE_NOTHROW(world.live(10));
      const double left = rest(explanation, explanation.weeks.back());
      // Where nobody met anyone in a week, quality is not known.
      CHECK((std::abs(left) < 1e-6 || (one.name == "quality" && std::isnan(left))));
    }
  }
}

TEST_CASE("one sector alone is explained as it is measured") {
  SmallWorld world(synthetic_scenario(3));
  const std::size_t school = 1;
  world.live(30);
  for (const ExplainedOutcome& one : governance_model().explained()) {
    INFO(one.name);
    SmallWorld lived = world.branch();
    Explanation explanation;
    explanation.principals = {2};
    explanation.sector = school;
    ask(lived, explanation, one.name);
    lived.live(20);
    const auto outcome = outcome_number(one.name);
    if (!outcome) continue;
    const std::size_t cell = (*outcome * 3 + 2) * 3 + school;
    CHECK(explanation.after() ==
          Approx(double{lived.record().cells()[cell]}).epsilon(0).margin(1e-6));
  }
}

TEST_CASE("a link that is no outcome is explained as the chain shows it") {
  SmallWorld start(synthetic_scenario(3));
  start.live(30);
  std::size_t links = 0;
  for (const ExplainedOutcome& one : governance_model().explained()) {
    if (outcome_number(one.name)) continue;
    INFO(one.name);
    const Explanation link = explained(start, one.name, "delegate", -0.5, 10);
    for (std::size_t i = 0; i < one.chain.size(); ++i) {
      if (one.chain[i].name != one.name) continue;
      ++links;
      CHECK(link.before == Approx(link.chain[i].from));
      CHECK(link.after() == Approx(link.chain[i].to));
    }
  }
  CHECK(links == 3);
}

TEST_CASE("every cause that is said to be explained itself can be") {
  for (const ExplainedOutcome& one : governance_model().explained()) {
    for (const Cause& term : one.terms) {
      if (term.explained_as.empty()) continue;
      INFO(one.name << ": " << term.name);
      SmallWorld world(synthetic_scenario(1));
      Explanation explanation;
      CHECK_NOTHROW(ask(world, explanation, term.explained_as));
    }
  }
}

TEST_CASE("nothing that is lived depends on whether anybody asks why") {
  SmallWorld alone(synthetic_scenario(3), "agency"), asked = alone.branch();
  alone.live(60);
  for (const ExplainedOutcome& one : governance_model().explained()) {
    INFO(one.name);
    SmallWorld world = asked.branch();
    Explanation explanation;
    world.live(20);
    ask(world, explanation, one.name);
    world.live(20);
    world.world().explain(nullptr);
    world.live(20);
    CHECK(explanation.weeks.size() == 19);
    CHECK(world.hash() == alone.hash());
    CHECK(same_records(world.record(), alone.record()));
  }
}

TEST_CASE("a branch of a world that is asked is not asked") {
  SmallWorld world(synthetic_scenario(2));
  Explanation explanation;
  ask(world, explanation, "staff_trust");
  world.live(5);
  SmallWorld branch = world.branch();
  branch.live(5);
  CHECK(explanation.weeks.size() == 4);
}
