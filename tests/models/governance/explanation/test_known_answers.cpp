#include <catch2/catch.hpp>

#include <cmath>
#include <set>
#include <tuple>

#include "tests/models/governance/explanation/explained_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// Nobody leaves, no manager is replaced, no inspector comes.
Scenario without_events() {
  Scenario scenario = synthetic_scenario(1);
  for (const char* rate : {"leaving_rate", "succession_rate", "flag"}) {
    set_parameter(scenario, rate, 0);
  }
  switch_off(scenario, "supervision");
  return scenario;
}

/// Staff trust follows nothing but freedom from control, as fast upward as downward.
Scenario with_freedom_alone() {
  Scenario scenario = without_events();
  for (const char* weight :
       {"staff_trust_per_support", "staff_trust_per_forgiven", "staff_trust_per_punished"}) {
    set_parameter(scenario, weight, 0);
  }
  set_parameter(scenario, "staff_trust_per_freedom", 1);
  set_parameter(scenario, "trust_rise_rate", 0.02);
  set_parameter(scenario, "trust_fall_rate", 0.02);
  return scenario;
}

/// All terms but those named are nothing.
void check_nothing_but(const Explanation& explanation, const std::set<std::string>& named) {
  for (const ExplainedOutcome& one : governance_model().explained()) {
    if (one.name != explanation.outcome) continue;
    for (const Cause& term : one.terms) {
      INFO(term.name);
      if (!named.contains(term.name)) CHECK(contribution(explanation, term.name) == 0);
    }
  }
}

}  // namespace

TEST_CASE("where control alone moves trust, its contribution is the sum of the geometric series") {
  Scenario scenario = with_freedom_alone();
  set_lever(scenario, "delegate", 1);  // the target of control is 0: c(t) = 0.95 c(t-1)
  set_parameter(scenario, "control_fall_rate", 0.05);
  SmallWorld world(scenario);
  Explanation explanation;
  ask(world, explanation, "staff_trust");
  const int n = 40;
  world.live(1 + n);

  // Control begins at 0.5; in the week compared with it is c = 0.475. In the k-th week after it,
  // trust gains 0.02 (c - 0.95^k c) by control, and keeps 0.98 of it in each week that follows.
  const double c = 0.475, kept = std::pow(0.98, n), left = std::pow(0.95, n);
  const double by_control = 0.02 * c * ((1 - kept) / 0.02 - 0.95 * (kept - left) / (0.98 - 0.95));
  CHECK(contribution(explanation, "control") == Approx(by_control).epsilon(1e-5));

  // Under that control, trust would have gone on from 0.5 + 0.02 (0.525 - 0.5) toward 1 - c.
  const double x = 0.5 + 0.02 * (0.525 - 0.5);
  const double standing = (1 - kept) * ((1 - c) - x);
  CHECK(contribution(explanation, "standing") == Approx(standing).epsilon(1e-4));
  CHECK(explanation.after() == Approx(x + by_control + standing).epsilon(1e-6));
  check_nothing_but(explanation, {"control", "standing"});
}

TEST_CASE("where nothing moves but people, turnover is the whole change") {
  Scenario scenario = synthetic_scenario(1);
  switch_off(scenario, "supervision");
  for (const auto& [name, value] : {std::pair{"trust_rise_rate", 0.0},
                                    {"trust_fall_rate", 0.0},
                                    {"succession_rate", 0.0},
                                    {"newcomer_trust", 1.0},
                                    {"leaving_rate", 0.02}}) {
    set_parameter(scenario, name, value);
  }
  SmallWorld world(scenario);
  Explanation explanation;
  ask(world, explanation, "staff_trust");
  world.live(30);
  CHECK(explanation.change() > 0.1);
  CHECK(contribution(explanation, "turnover") == Approx(explanation.change()).epsilon(1e-6));
  check_nothing_but(explanation, {"turnover"});
}

TEST_CASE("what the end of the scale takes from the target has a term of its own") {
  Scenario scenario = with_freedom_alone();
  // The signal is 1 - c + S, cut at 1; with more freedom more of it is cut.
  set_parameter(scenario, "staff_trust_per_support", 1);
  set_lever(scenario, "delegate", 1);
  SmallWorld world(scenario);
  Explanation explanation;
  ask(world, explanation, "staff_trust");
  world.live(60);
  CHECK(contribution(explanation, "limits") < -0.01);
  CHECK(contribution(explanation, "control") > 0.01);
}

TEST_CASE("citizens who remember nothing but the last meeting trust for what made it good") {
  Scenario scenario = synthetic_scenario(2);
  for (const char* certain : {"visits_base", "client_trust_rise_rate", "client_trust_fall_rate"}) {
    set_parameter(scenario, certain, 1);
  }
  set_in_all_sectors(scenario, "visit_rate", 1);  // everyone comes every week
  SmallWorld world(scenario);
  world.live(10);
  Explanation trust, quality;
  SmallWorld other = world.branch();
  trust.principals = quality.principals = {1};
  ask(world, trust, "citizen_trust");
  ask(other, quality, "quality");
  for (SmallWorld* one : {&world, &other}) {
    one->live();
    one->set_lever_now("delegate", -0.8);
    one->live(12);
  }
  CHECK(trust.after() == Approx(quality.after()).epsilon(1e-5));
  for (const char* term : {"workload", "discretion", "alignment", "practice", "can", "effort",
                           "dare", "need", "involve"}) {
    INFO(term);
    CHECK(contribution(trust, term) == Approx(contribution(quality, term)).epsilon(0).margin(1e-9));
  }
  CHECK(std::abs(contribution(trust, "discretion")) > 0.001);
}

TEST_CASE("a new manager's welcome and an inspector's visit have terms of their own") {
  Scenario scenario = synthetic_scenario(1);
  set_parameter(scenario, "succession_rate", 0.02);
  set_parameter(scenario, "units_per_inspector", 5);
  SmallWorld world(scenario);
  world.live(20);
  for (const auto& [outcome, term, sign] : {std::tuple{"staff_trust", "new_managers", 0},
                                            {"control", "inspections", 1},
                                            {"dare", "inspections", -1},
                                            {"can", "inspections", 1},
                                            {"latent_risk", "inspections", -1},
                                            {"leadership", "new_managers", 0}}) {
    INFO(outcome);
    SmallWorld lived = world.branch();
    Explanation explanation;
    ask(lived, explanation, outcome);
    lived.live(40);
    const double by_term = contribution(explanation, term);
    CHECK(std::abs(by_term) > 1e-5);
    if (sign != 0) CHECK(by_term * sign > 0);
  }
}

TEST_CASE("tightened control explains why staff trust falls, and the chain tells who tightened") {
  Scenario scenario = synthetic_scenario(2);
  SmallWorld world(scenario);
  world.live(26);
  Explanation explanation;
  ask(world, explanation, "staff_trust");
  world.live();
  world.set_lever_now("delegate", -1);
  world.live(26);
  CHECK(explanation.change() < -0.02);
  const double by_control = contribution(explanation, "control");
  CHECK(by_control < -0.02);
  for (const ExplainedOutcome& one : governance_model().explained()) {
    if (one.name != "staff_trust") continue;
    for (const Cause& term : one.terms) CHECK(contribution(explanation, term.name) >= by_control);
    for (std::size_t i = 0; i < one.levers.size(); ++i) {
      const bool is_delegate = one.levers[i].name == "delegate";
      CHECK((explanation.levers[i].from != explanation.levers[i].to) == is_delegate);
    }
    REQUIRE(one.chain.back().name == "control_by_unit_managers");
    CHECK(explanation.chain.back().to > explanation.chain.back().from + 0.1);
    // The same control is the input of the term.
    CHECK(explanation.inputs[0].to == Approx(explanation.chain.back().to).epsilon(1e-6));
  }
}
