#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "sim/scenario/eligible.hpp"
#include "sim/study/balance.hpp"
#include "sim/study/trial.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

Where drawn(Participation how, int draw) {
  Where where;
  where.how = how;
  where.draw = draw;
  return where;
}

int count(const Participants& participants) {
  return static_cast<int>(std::count(participants.begin(), participants.end(), 1));
}

}  // namespace

TEST_CASE("nobody is drawn for work they do not have") {
  const Scenario scenario = small::scenario();
  Where where = drawn(Participation::random, 40);
  where.sectors = {0};
  const auto participants = take_part(where, scenario, {1, 3}, small::SmallWorld(0.1f, {1, 3}, 40));
  CHECK(count(participants) == 30);
}

TEST_CASE("a random draw is nested, and depends on seed and replication alone") {
  const Group all = eligible({}, small::scenario().principals);
  const Group order = in_random_order(all, {1, 3});
  CHECK(order == in_random_order(all, {1, 3}));
  CHECK(order != in_random_order(all, {1, 4}));
  CHECK(order != in_random_order(all, {2, 3}));
  CHECK(std::set<std::size_t>(order.begin(), order.end()).size() == 40);

  const Scenario scenario = small::scenario();
  const small::SmallWorld early(0.1f, {1, 3}, 40);
  const small::SmallWorld other(0.9f, {7, 7}, 40);
  const auto twelve = take_part(drawn(Participation::random, 12), scenario, {1, 3}, early);
  const auto twenty = take_part(drawn(Participation::random, 20), scenario, {1, 3}, other);
  CHECK(count(twelve) == 12);
  CHECK(count(twenty) == 20);
  for (std::size_t i = 0; i < 40; ++i) CHECK(twelve[i] <= twenty[i]);
}

TEST_CASE("everyone is drawn equally often") {
  const Group all = eligible({}, small::scenario().principals);
  std::vector<int> times(40, 0);
  for (std::uint32_t replication = 0; replication < 4000; ++replication) {
    const Group order = in_random_order(all, {1, replication});
    for (std::size_t i = 0; i < 10; ++i) ++times[order[i]];
  }
  // Binomial(4000, 1/4): mean 1000, standard deviation 27.
  for (const int one : times) CHECK(std::abs(one - 1000) < 4.5 * 27.4);
}

TEST_CASE("volunteers come forward in proportion to their weights") {
  const Group all = eligible({}, small::scenario().principals);
  const small::SmallWorld world(0.1f, {1, 0}, 40);
  const auto standings = world.standings();  // weight 5 for the first half, 1 for the others
  int willing = 0;
  for (std::uint32_t replication = 0; replication < 4000; ++replication) {
    willing += in_order_of_coming_forward(all, standings, {1, replication})[0] < 20 ? 1 : 0;
  }
  // Chance 5/6 to be first: mean 3333, standard deviation 24.
  CHECK(std::abs(willing - 3333) < 4.5 * 23.6);
}

TEST_CASE("those with no weight come last") {
  auto standings = small::SmallWorld(0.1f, {1, 0}, 40).standings();
  standings[5].volunteer_weight = 0;
  const Group order =
      in_order_of_coming_forward(eligible({}, small::scenario().principals), standings, {1, 0});
  CHECK(order.back() == 5);
}

TEST_CASE("a matched draw represents quarters better than the random one it began with") {
  std::vector<Standing> standings(40);
  for (std::size_t i = 0; i < 40; ++i) {
    standings[i].size = static_cast<double>(i);
    standings[i].indicator = static_cast<double>(i * 17 % 40);
  }
  const Group all = eligible({}, small::scenario().principals);
  for (std::uint32_t replication = 0; replication < 20; ++replication) {
    const Group order = in_random_order(all, {1, replication});
    const Group draw = matched(order, 12, standings);
    REQUIRE(draw.size() == 12);
    CHECK(std::set<std::size_t>(draw.begin(), draw.end()).size() == 12);
    CHECK(matched(order, 12, standings) == draw);
    Group rest;
    for (const std::size_t i : order) {
      if (std::find(draw.begin(), draw.end(), i) == draw.end()) rest.push_back(i);
    }
    Group matched_first = draw;
    matched_first.insert(matched_first.end(), rest.begin(), rest.end());
    const auto before = Balance(order, 12, standings).imbalance();
    const auto after = Balance(matched_first, 12, standings).imbalance();
    CHECK(after <= before);
    // 12 of 40: three of every quarter.
    CHECK(after == 0);
  }
}

TEST_CASE("a draw larger than the eligible takes them all") {
  const Scenario scenario = small::scenario();
  const small::SmallWorld world(0.1f, {1, 0}, 40);
  for (const auto how :
       {Participation::random, Participation::matched, Participation::volunteers}) {
    Where where = drawn(how, 99);
    where.kinds = {"region"};
    CHECK(count(take_part(where, scenario, {1, 0}, world)) == 10);
  }
}
