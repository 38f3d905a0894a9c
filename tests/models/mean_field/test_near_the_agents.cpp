#include <catch2/catch.hpp>

#include <cmath>

#include "models/governance/declaration/declaration.hpp"
#include "tests/models/mean_field/average_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

constexpr int worlds = 12;
constexpr int weeks_lived = 156;
/// Standard errors by which a mean of `worlds` may be off: a t with 11 degrees of freedom is beyond
/// them one time in 10 000, one of the 90 compared here one time in a hundred.
constexpr double of_chance = 6;
/// Beta distributions cannot be drawn narrower than a shape of 100 allows: a standard deviation of
/// 0.04. Half its square, 0.0008, times the curvature of powers and ratios, up to 8 times the
/// value.
constexpr double of_spread = 0.006;
/// Trust that falls three times as fast as it rises has a kink, where the standard deviation itself
/// counts: citizens meet qualities that differ by as much.
constexpr double of_kink = 0.04;

/// Agents as alike as can be set, many to a unit, and nothing that befalls few at a time:
/// inspections, elections, successions, discoveries.
Scenario alike(int principals = 2) {
  Scenario scenario = synthetic_scenario(principals);
  scenario.sectors.resize(1);
  scenario.burn_in = 0;
  for (const char* mechanism : {"conditions", "elections", "supervision", "practice"}) {
    switch_off(scenario, mechanism);
  }
  for (const char* none : {"size_spread", "indicator_noise", "quality_noise", "succession_rate"}) {
    set_parameter(scenario, none, 0);
  }
  for (const char* shape : {"can", "newcomer_can", "leadership", "disposition", "risk_aversion",
                            "inspector_competence"}) {
    set_parameter(scenario, std::string(shape) + "_a", 100);
    set_parameter(scenario, std::string(shape) + "_b", 50);
  }
  set_parameter(scenario, "share_averse", 0);
  set_parameter(scenario, "share_neutral", 1);
  set_parameter(scenario, "span_of_support", 600);
  set_parameter(scenario, "spread", 0.0001);
  set_in_all_sectors(scenario, "staff_per_unit", 600);
  set_in_all_sectors(scenario, "staff_spread", 0);
  set_in_all_sectors(scenario, "need_a", 100);
  set_in_all_sectors(scenario, "need_b", 100);
  set_in_all_sectors(scenario, "units_per_size", 12);
  return scenario;
}

/// The same with what befalls few at a time, in more and smaller units so that it befalls many.
Scenario with_rare_events() {
  Scenario scenario = alike(20);
  scenario.mechanisms.assign(scenario.mechanisms.size(), true);
  switch_off(scenario, "conditions");
  // A deficiency is there or not, so that inspectors' trust jumps to and fro; practice spreads only
  // between units that differ. Neither is known to an average.
  switch_off(scenario, "trust_asymmetry");
  set_parameter(scenario, "exchange_rate", 0);
  set_parameter(scenario, "succession_rate", 0.002);
  set_parameter(scenario, "inspector_style_spread", 0);
  set_parameter(scenario, "election_cycle", 52);
  set_parameter(scenario, "span_of_support", 100);
  set_parameter(scenario, "spread", 0.0006);
  set_in_all_sectors(scenario, "staff_per_unit", 100);
  return scenario;
}

/// Means over the last year, in several random worlds.
struct Means {
  std::vector<double> value = std::vector<double>(measured_count);
  std::vector<double> error = std::vector<double>(measured_count);  ///< standard error of the mean
};

std::vector<double> year_of(SmallWorld world) {
  std::vector<double> sums(measured_count);
  world.live(weeks_lived - 52);
  for (int week = 0; week < 52; ++week) {
    world.live();
    for (std::size_t i = 0; i < measured_count; ++i) sums[i] += world.record().nation()[i] / 52;
  }
  return sums;
}

Means of_agents(const Scenario& scenario, std::string_view lens) {
  Means means;
  std::vector<std::vector<double>> years;
  for (std::uint32_t i = 0; i < worlds; ++i)
    years.push_back(year_of(SmallWorld(scenario, lens, {1, i})));
  for (std::size_t outcome = 0; outcome < measured_count; ++outcome) {
    double sum = 0, squares = 0;
    for (const auto& year : years) sum += year[outcome];
    const double mean = sum / worlds;
    for (const auto& year : years) squares += (year[outcome] - mean) * (year[outcome] - mean);
    means.value[outcome] = mean;
    means.error[outcome] = std::sqrt(squares / (worlds - 1) / worlds);
  }
  return means;
}

std::size_t at(Measured outcome) { return static_cast<std::size_t>(outcome); }

/// Of the last year: the agents' mean against the average agent's, for each of `outcomes`.
void compare(const Scenario& scenario, std::string_view lens,
             std::initializer_list<Measured> outcomes) {
  const Means agents = of_agents(scenario, lens);
  const std::vector<double> average = year_of(average_world(scenario, lens));
  for (const Measured outcome : outcomes) {
    const double mean = agents.value[at(outcome)], error = agents.error[at(outcome)];
    const double left = outcome == Measured::citizen_trust ? of_kink : of_spread;
    INFO(lens << ", " << governance_declaration().outcomes[at(outcome)].name << ": agents " << mean
              << " ± " << error << ", average " << average[at(outcome)]);
    CHECK(std::abs(mean - average[at(outcome)]) < of_chance * error + left * average[at(outcome)]);
  }
}

}  // namespace

// clang-format off
TEST_CASE("agents who hardly differ, many to a unit, live as their average lives") {
  using M = Measured;
  compare(alike(), GENERATE("stewardship", "balanced", "agency"),
          {M::quality, M::indicator, M::control, M::discretion, M::admin_share, M::support, M::alignment,
           M::workload, M::gaming, M::latent_risk, M::manager_trust, M::staff_trust, M::can, M::want, M::dare,
           M::strain, M::flagged, M::sick_leave, M::turnover, M::citizen_trust, M::need, M::serious_incidents,
           M::misconduct, M::misconduct_found, M::board_trust, M::pressure, M::salience, M::minor_mistakes,
           M::mistakes_reported, M::paid_hours});
}

TEST_CASE("inspections, successions, elections and discoveries, which befall few, befall the average in part") {
  using M = Measured;
  Scenario scenario = with_rare_events();
  compare(scenario, "balanced",
          {M::inspections, M::inspector_trust, M::inspector_competence, M::trust_in_inspected, M::latent_risk,
           M::leadership, M::manager_trust, M::board_trust, M::pressure, M::practice, M::dare, M::can, M::control, M::quality});
}
// clang-format on
