#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/governance/observation/histogram.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// A world in which much happens: people come and go, meet and misbehave.
SmallWorld eventful_world() {
  Scenario scenario = synthetic_scenario(4);
  set_parameter(scenario, "leaving_rate", 0.02);
  set_parameter(scenario, "flag", 0.1);
  set_parameter(scenario, "succession_rate", 0.02);
  return SmallWorld(scenario);
}

template <class Value>
std::size_t nonzero_padding(SmallWorld& world, const std::vector<Value>& column) {
  std::vector<bool> in_use(column.size(), false);
  for (const std::size_t place : world.staff_places()) in_use[place] = true;
  std::size_t count = 0;
  for (std::size_t i = 0; i < column.size(); ++i) count += !in_use[i] && column[i] != Value{};
  return count;
}

std::int64_t sum(const std::vector<std::int32_t>& values, std::size_t first, std::size_t count) {
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
  return std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(count), std::int64_t{0});
}

}  // namespace

TEST_CASE("places of a block that hold nobody stay empty") {
  SmallWorld world = eventful_world();
  REQUIRE(world.staff_places().size() < world.tree().staff_places);
  for (int week = 0; week < 60; ++week) world.live();
  for (const char* column :
       {"can", "want", "dare", "trust", "strain", "disposition", "aversion", "follow_up_need"}) {
    INFO(column);
    CHECK(nonzero_padding(world, world.floats("staff", column)) == 0);
  }
  CHECK(nonzero_padding(world, world.words("staff", "marks")) == 0);
}

TEST_CASE("every post is filled again in the week in which it falls vacant") {
  SmallWorld world = eventful_world();
  double left = 0;
  for (int week = 0; week < 60; ++week) {
    world.live();
    left += world.nation(Measured::turnover);
    const auto disposition = world.floats("staff", "disposition");
    const auto marks = world.words("staff", "marks");
    std::size_t vacant = 0, still_leaving = 0;
    for (const std::size_t place : world.staff_places()) {
      vacant += disposition[place] <= 0;
      still_leaving += (marks[place] & (mark_leaves | mark_removed)) != 0;
    }
    CHECK(vacant == 0);
    CHECK(still_leaving == 0);
  }
  CHECK(left / 60 > 0.5);
}

TEST_CASE("clients counted by trust are all clients, each in the class of its trust") {
  SmallWorld world = eventful_world();
  for (int quarter = 0; quarter < 5; ++quarter) {
    const Tree& tree = world.tree();
    const auto trust = world.floats("client", "trust");
    std::vector<std::uint32_t> counts(tree.blocks.size() * trust_classes, 0);
    for (std::uint32_t slot = 0; slot < tree.slots(); ++slot) {
      for (std::uint32_t i = tree.first_client[slot]; i < tree.first_client[slot + 1]; ++i) {
        const auto place = static_cast<std::size_t>(trust[i] * static_cast<float>(trust_classes));
        ++counts[slot / lanes_of_block * trust_classes + std::min(place, trust_classes - 1)];
      }
    }
    CHECK(world.words("block", "trust_counts") == counts);
    CHECK(std::accumulate(counts.begin(), counts.end(), std::size_t{0}) == trust.size());
    world.live(13);
  }
}

TEST_CASE("a unit's sums of its clients' trust and need are those of its clients") {
  SmallWorld world = eventful_world();
  world.live(70);
  const Tree& tree = world.tree();
  const auto trust = world.floats("client", "trust"), need = world.floats("client", "need");
  const auto base = world.floats("client", "base_need");
  const auto current = world.halves("client", "current");
  const auto trust_sum = world.doubles("unit", "client_trust_sum");
  const auto base_sum = world.doubles("unit", "client_base_sum");
  const auto excess_sum = world.doubles("unit", "client_excess_sum");
  double most_excess = 0;
  for (const std::uint32_t slot : world.slots_in_use()) {
    double direct_trust = 0, direct_need = 0;
    for (std::uint32_t i = tree.first_client[slot]; i < tree.first_client[slot + 1]; ++i) {
      direct_trust += double{trust[i]};
      direct_need += double{base[i]} + (double{need[i]} - double{base[i]}) *
                                           std::pow(0.98, world.weeks_lived() - current[i]);
    }
    CHECK(trust_sum[slot] == Approx(direct_trust).epsilon(1e-4));
    CHECK(base_sum[slot] + excess_sum[slot] == Approx(direct_need).epsilon(1e-4));
    most_excess = std::max(most_excess, std::abs(excess_sum[slot]));
  }
  CHECK(most_excess > 0.1);
}

TEST_CASE("histograms count all staff and all clients at the start, the reform and the end") {
  SmallWorld world = eventful_world();
  world.live(52);
  std::int64_t clients = 0;
  for (const std::int32_t count : world.tree().clients_of_slot) clients += count;
  const auto staff = static_cast<std::int64_t>(world.staff_places().size());
  const Extras extras = governance_model().extras(world.scenario());
  const std::vector<Values> values = world.world().extras();
  REQUIRE(values.size() == extras.series.size());
  const std::size_t agents_of_a_moment = 3 * histogram_classes;
  int histograms_seen = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string& name = extras.series[i].name;
    if (name.rfind("histogram_", 0) != 0) continue;
    const bool of_clients = name == "histogram_citizen_trust" || name == "histogram_need";
    const auto& counts = std::get<std::vector<std::int32_t>>(values[i]);
    for (std::size_t moment = 0; moment < 3; ++moment) {
      INFO(name << ", moment " << moment);
      CHECK(sum(counts, moment * agents_of_a_moment, agents_of_a_moment) ==
            (of_clients ? clients : staff));
    }
    ++histograms_seen;
  }
  CHECK(histograms_seen == 7);
}
