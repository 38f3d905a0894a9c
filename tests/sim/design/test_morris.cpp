#include <catch2/catch.hpp>

#include <cmath>
#include <set>

#include "sim/design/morris.hpp"

using namespace tillit;

TEST_CASE("a Morris trajectory moves each factor once, by half of the levels") {
  for (const std::uint32_t levels : {2u, 4u, 8u}) {
    const LevelNumbers points = morris_trajectories(5, 30, levels, 3);
    REQUIRE(points.size() == 30 * 6);
    for (std::size_t t = 0; t < 30; ++t) {
      std::set<std::size_t> moved;
      for (std::size_t step = 1; step <= 5; ++step) {
        const auto& before = points[t * 6 + step - 1];
        const auto& after = points[t * 6 + step];
        for (std::size_t f = 0; f < 5; ++f) {
          CHECK(after[f] < levels);
          if (before[f] == after[f]) continue;
          CHECK(std::max(before[f], after[f]) - std::min(before[f], after[f]) == levels / 2);
          CHECK(moved.insert(f).second);
        }
        CHECK(moved.size() == step);
      }
    }
  }
}

TEST_CASE("trajectories begin on every level and move in every order, up and down") {
  const LevelNumbers points = morris_trajectories(2, 400, 4, 8);
  std::vector<int> begun(4);
  int first_moves_first = 0, up = 0;
  for (std::size_t t = 0; t < 400; ++t) {
    const auto& start = points[3 * t];
    ++begun[start[0]];
    first_moves_first += points[3 * t + 1][0] != start[0];
    up += points[3 * t + 2][0] > start[0];
  }
  // Off by five standard deviations with probability 6e-7.
  for (const int times : begun) CHECK(std::abs(times - 100) < 5 * 8.7);
  CHECK(std::abs(first_moves_first - 200) < 50);
  CHECK(std::abs(up - 200) < 50);
}

TEST_CASE("in the factors' units levels are equally far apart and a move is delta of the range") {
  const Points points = morris({{0, 3}, {10, 20}}, 50, 4, 1);
  for (std::size_t i = 0; i < points.size(); ++i) {
    CHECK(std::set<double>{0, 1, 2, 3}.count(std::round(points[i][0] * 1e9) / 1e9) == 1);
    if (i % 3 == 0) continue;
    const double first = std::fabs(points[i][0] - points[i - 1][0]) / 3;
    const double second = std::fabs(points[i][1] - points[i - 1][1]) / 10;
    CHECK(std::max(first, second) == Approx(2.0 / 3));
    CHECK(std::min(first, second) == 0);
  }
}

TEST_CASE("a move always changes a whole number or a listed level") {
  for (const std::uint32_t levels : {2u, 4u, 6u, 10u}) {
    for (int count = 2; count <= 12; ++count) {
      const Points points = morris({{1, double(count), true}, {.levels = {7, 9}}}, 40, levels, 2);
      for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK((points[i][0] >= 1 && points[i][0] <= count));
        if (i % 3 != 0) CHECK(points[i] != points[i - 1]);
      }
    }
  }
}

TEST_CASE("the same seed gives the same trajectories, another seed others") {
  CHECK(morris_trajectories(6, 5, 4, 1) == morris_trajectories(6, 5, 4, 1));
  CHECK(morris_trajectories(6, 5, 4, 1) != morris_trajectories(6, 5, 4, 2));
}
