#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// The extra series of a world's end, by name.
std::map<std::string, Values> extras_by_name(SmallWorld& world) {
  const Extras extras = governance_model().extras(world.scenario());
  std::vector<Values> values = world.world().extras();
  REQUIRE(values.size() == extras.series.size());
  std::map<std::string, Values> by_name;
  for (std::size_t i = 0; i < values.size(); ++i) by_name[extras.series[i].name] = values[i];
  return by_name;
}

const std::vector<std::int32_t>& counts(const std::map<std::string, Values>& extras,
                                        const char* name) {
  return std::get<std::vector<std::int32_t>>(extras.at(name));
}

const std::vector<float>& means(const std::map<std::string, Values>& extras, const char* name) {
  return std::get<std::vector<float>>(extras.at(name));
}

/// Lives until the survey of week 40 has been made; it is the first of the scenario.
SmallWorld surveyed_once(Scenario scenario = synthetic_scenario(30)) {
  scenario.burn_in = 8;
  scenario.weeks = 41;
  SmallWorld world(scenario);
  world.live(49);
  return world;
}

double staff_or_clients(const SmallWorld& world, std::uint32_t service, bool clients) {
  const Tree& tree = world.tree();
  double sum = 0;
  for (const std::uint32_t unit : tree.units_of_service(service)) {
    const std::uint32_t slot = tree.slot_of_unit[unit];
    sum += clients ? tree.clients_of_slot[slot] : tree.staff_of_slot[slot];
  }
  return sum;
}

double cell(const SmallWorld& world, Measured outcome, std::size_t principal, std::size_t sector) {
  return double{
      WeekRecord(world.record()).cell(static_cast<std::size_t>(outcome), principal, sector)};
}

}  // namespace

TEST_CASE("a survey asks 200 staff and 200 clients per principal and sector, all if fewer") {
  SmallWorld world = surveyed_once();
  const auto extras = extras_by_name(world);
  const auto &staff = counts(extras, "survey_staff_asked"),
             &clients = counts(extras, "survey_citizens_asked");
  REQUIRE(staff.size() == 30 * 3);
  const Tree& tree = world.tree();
  std::vector<bool> run(90, false);
  int fewer = 0;
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    const std::size_t at = tree.principal_of_service[service] * 3 + tree.sector_of_service[service];
    run[at] = true;
    CHECK(staff[at] == std::min(200.0, staff_or_clients(world, service, false)));
    CHECK(clients[at] == std::min(200.0, staff_or_clients(world, service, true)));
    fewer += staff[at] < 200;
  }
  CHECK(fewer > 0);
  for (std::size_t at = 0; at < 90; ++at) {
    if (!run[at]) CHECK(staff[at] + clients[at] == 0);
  }
}

TEST_CASE("six in ten of the citizens asked answer, and fewer of the staff, the more strained") {
  SmallWorld world = surveyed_once();
  const auto extras = extras_by_name(world);
  double staff_expected = 0, staff_variance = 0, staff_answers = 0;
  double citizens_asked = 0, citizen_answers = 0;
  for (std::size_t at = 0; at < 90; ++at) {
    const double asked = counts(extras, "survey_staff_asked")[at];
    if (asked == 0) continue;
    const double rate = 0.6 * (1 - 0.3 * cell(world, Measured::strain, at / 3, at % 3));
    staff_expected += asked * rate;
    staff_variance += asked * rate * (1 - rate);
    staff_answers += counts(extras, "survey_staff_answers")[at];
    citizens_asked += counts(extras, "survey_citizens_asked")[at];
    citizen_answers += counts(extras, "survey_citizen_answers")[at];
  }
  REQUIRE(staff_expected > 3000);
  CHECK(std::abs(staff_answers - staff_expected) < 4 * std::sqrt(staff_variance));
  CHECK(std::abs(citizen_answers - 0.6 * citizens_asked) <
        4 * std::sqrt(0.6 * 0.4 * citizens_asked));
}

TEST_CASE("surveys answer, on average, with the truth") {
  SmallWorld world = surveyed_once();
  const auto extras = extras_by_name(world);
  const std::vector<std::pair<const char*, Measured>> questions = {
      {"survey_staff_trust", Measured::staff_trust},
      {"survey_staff_discretion", Measured::discretion},
      {"survey_staff_admin_share", Measured::admin_share},
      {"survey_staff_strain", Measured::strain},
      {"survey_staff_dare", Measured::dare},
      {"survey_citizen_trust", Measured::citizen_trust}};
  for (const auto& [name, truth] : questions) {
    INFO(name);
    const bool staff = std::string(name).rfind("survey_staff", 0) == 0;
    const auto& answered =
        counts(extras, staff ? "survey_staff_answers" : "survey_citizen_answers");
    double difference = 0, answers = 0;
    for (std::size_t at = 0; at < 90; ++at) {
      if (answered[at] == 0) continue;
      answers += answered[at];
      difference +=
          answered[at] * (double{means(extras, name)[at]} - cell(world, truth, at / 3, at % 3));
    }
    // Spread of one answer: its noise, the steps it is rounded to, and differences between people.
    const double spread = std::sqrt(0.15 * 0.15 + 0.25 * 0.25 / 12 + 0.15 * 0.15);
    CHECK(std::abs(difference / answers) < 4 * spread / std::sqrt(answers));
  }
}

TEST_CASE("surveys are made in week 40 of every year, before the reform too") {
  Scenario scenario = synthetic_scenario(2);
  scenario.burn_in = 60;
  scenario.weeks = 100;
  const Extras extras = governance_model().extras(scenario);
  const auto survey = std::find_if(extras.dimensions.begin(), extras.dimensions.end(),
                                   [](const Dimension& one) { return one.name == "survey"; });
  REQUIRE(survey != extras.dimensions.end());
  CHECK(std::get<std::vector<std::int32_t>>(survey->labels) ==
        std::vector<std::int32_t>{-12, 40, 92});
  SmallWorld world(scenario);
  world.live(160);
  CHECK(counts(extras_by_name(world), "survey_staff_asked").size() == 3 * 2 * 3);
}
