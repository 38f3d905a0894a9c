#include <catch2/catch.hpp>

#include <cmath>

#include "sim/study/trial.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// Mean leadership in force of a principal's directors.
std::vector<double> leadership_of_directors(SmallWorld& world) {
  const auto leadership = world.floats("director", "leadership");
  const auto training = world.floats("director", "training");
  std::vector<double> means;
  for (std::uint32_t principal = 0; principal < world.tree().principals; ++principal) {
    double sum = 0;
    for (const std::uint32_t service : world.tree().services[principal]) {
      sum += std::min(1.0, double{leadership[service]} + double{training[service]});
    }
    means.push_back(sum / world.tree().services[principal].size());
  }
  return means;
}

/// Many principals with little to do: cheap to build again and again.
Scenario tiny_services() {
  Scenario scenario = synthetic_scenario(40);
  set_in_all_sectors(scenario, "units_per_size", 0);
  set_in_all_sectors(scenario, "least_units", 2);
  set_in_all_sectors(scenario, "clients_per_staff", 0.1);
  return scenario;
}

/// How much more leadership directors have where the principal takes part, mean over replications
/// and its standard error.
struct Difference {
  double mean, standard_error;
};

Difference leadership_of_those_who_take_part(Participation how) {
  const Scenario scenario = tiny_services();
  Where where;
  where.how = how;
  where.draw = 12;
  constexpr int replications = 300;
  double sum = 0, squares = 0;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    SmallWorld world(scenario, "balanced", {1, replication});
    const Participants in = take_part(where, scenario, {1, replication}, world.world());
    const std::vector<double> leadership = leadership_of_directors(world);
    double inside = 0, outside = 0;
    for (std::size_t i = 0; i < 40; ++i) (in[i] ? inside : outside) += leadership[i];
    const double difference = inside / 12 - outside / 28;
    sum += difference;
    squares += difference * difference;
  }
  const double mean = sum / replications;
  return {mean, std::sqrt((squares / replications - mean * mean) / replications)};
}

}  // namespace

TEST_CASE("a principal comes forward by its directors' leadership and its board's trust") {
  SmallWorld world(synthetic_scenario(12));
  world.live(60);
  const std::vector<Standing> standings = world.world().standings();
  const std::vector<double> leadership = leadership_of_directors(world);
  const auto trust = world.floats("board", "trust");
  for (std::size_t i = 0; i < standings.size(); ++i) {
    CHECK(standings[i].volunteer_weight ==
          Approx(std::exp(2 * leadership[i] + 2 * double{trust[i]} - 2)).epsilon(1e-5));
  }
}

TEST_CASE("a principal stands by its size and its indicator of the year before") {
  SmallWorld world(synthetic_scenario(6));
  world.live(30);
  std::vector<double> sums(6, 0.0);
  for (int week = 0; week < 52; ++week) {
    world.live();
    const auto indicator = world.floats("unit", "indicator");
    for (std::uint32_t principal = 0; principal < 6; ++principal) {
      double sum = 0, staff = 0;
      for (const std::uint32_t service : world.tree().services[principal]) {
        for (const std::uint32_t unit : world.tree().units_of_service(service)) {
          const std::uint32_t slot = world.tree().slot_of_unit[unit];
          sum += double{indicator[slot]} * world.tree().staff_of_slot[slot];
          staff += world.tree().staff_of_slot[slot];
        }
      }
      sums[principal] += sum / staff / 52;
    }
  }
  const std::vector<Standing> standings = world.world().standings();
  for (std::size_t principal = 0; principal < 6; ++principal) {
    CHECK(standings[principal].indicator == Approx(sums[principal]).epsilon(1e-5));
    CHECK(standings[principal].size == world.tree().size_of_principal[principal]);
  }
}

TEST_CASE("volunteers have directors with more leadership than the rest") {
  const Difference volunteers = leadership_of_those_who_take_part(Participation::volunteers);
  CHECK(volunteers.mean > 4 * volunteers.standard_error);
}

TEST_CASE("those drawn at random have directors like the rest") {
  const Difference random = leadership_of_those_who_take_part(Participation::random);
  CHECK(std::abs(random.mean) < 4 * random.standard_error);
}
