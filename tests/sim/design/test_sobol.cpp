#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include "sim/design/sobol.hpp"

using namespace tillit;

namespace {

/// How many boxes hold a point, when the first factor is cut into 2^a and the second into 2^b
/// parts.
std::size_t boxes_hit(const Points& points, int a, int b) {
  std::set<std::pair<int, int>> boxes;
  for (const auto& point : points) {
    boxes.emplace(static_cast<int>(point[0] * (1 << a)), static_cast<int>(point[1] * (1 << b)));
  }
  return boxes.size();
}

}  // namespace

TEST_CASE("Sobol's sequence begins with the origin and goes on as published") {
  CHECK(sobol_sequence(3, 5) == Points{{0, 0, 0},
                                       {0.5, 0.5, 0.5},
                                       {0.75, 0.25, 0.25},
                                       {0.25, 0.75, 0.75},
                                       {0.375, 0.375, 0.625}});
}

TEST_CASE("scrambled or not, each of 2^m parts of each factor holds one of 2^m points") {
  for (const std::size_t count : {1u, 2u, 64u, 1024u}) {
    for (const Points& points :
         {sobol_sequence(40, count), scrambled_sobol_sequence(40, count, 5)}) {
      for (std::size_t f = 0; f < 40; ++f) {
        std::set<int> parts;
        for (const auto& point : points) {
          parts.insert(static_cast<int>(point[f] * static_cast<double>(count)));
        }
        CHECK(parts.size() == count);
        CHECK((*parts.begin() >= 0 && *parts.rbegin() < static_cast<int>(count)));
      }
    }
  }
}

TEST_CASE("two factors of a scrambled sequence fill every box of equal area once") {
  const Points points = scrambled_sobol_sequence(2, 256, 3);
  for (int a = 0; a <= 8; ++a) CHECK(boxes_hit(points, a, 8 - a) == 256);
}

TEST_CASE("a longer scrambled sequence begins with the shorter one") {
  const Points longer = scrambled_sobol_sequence(4, 100, 3);
  CHECK(scrambled_sobol_sequence(4, 37, 3) == Points(longer.begin(), longer.begin() + 37));
}

TEST_CASE("the same seed scrambles alike, another seed otherwise, and each factor for itself") {
  CHECK(scrambled_sobol_sequence(2, 8, 1) == scrambled_sobol_sequence(2, 8, 1));
  CHECK(scrambled_sobol_sequence(2, 8, 1) != scrambled_sobol_sequence(2, 8, 2));
  CHECK(scrambled_sobol_sequence(2, 1, 1)[0][0] != scrambled_sobol_sequence(2, 1, 1)[0][1]);
}

TEST_CASE("over seeds a scrambled point is uniform") {
  // The mean of 4000 uniform numbers is off by more than 0.02 with probability 1e-5, a share of
  // one eighth by more than 0.025 with probability 2e-6.
  double sum = 0;
  std::vector<int> eighths(8);
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    const double x = scrambled_sobol_sequence(1, 3, seed)[2][0];
    sum += x;
    ++eighths[static_cast<std::size_t>(x * 8)];
  }
  CHECK(sum / 4000 == Approx(0.5).margin(0.02));
  for (const int times : eighths) CHECK(times / 4000.0 == Approx(0.125).margin(0.025));
}

TEST_CASE("a product of ten factors is integrated far better than by chance") {
  // The integral of prod (1 + (x_i - 1/2) / 2) over the cube is 1. Its variance is (1 + 1/48)^10 -
  // 1 = 0.229: the mean of 1024 random points is off by 0.015.
  double squares = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    double sum = 0;
    for (const auto& point : scrambled_sobol_sequence(10, 1024, seed)) {
      double product = 1;
      for (const double x : point) product *= 1 + (x - 0.5) / 2;
      sum += product;
    }
    squares += (sum / 1024 - 1) * (sum / 1024 - 1);
  }
  CHECK(squares / 20 < 0.0015 * 0.0015);
}

TEST_CASE("a Sobol design is the scrambled sequence in the factors' units") {
  const Points points = sobol({{0, 2}, {1, 4, true}}, 16, 6);
  const Points unit = scrambled_sobol_sequence(2, 16, 6);
  std::vector<int> times(5);
  for (std::size_t i = 0; i < 16; ++i) {
    CHECK(points[i][0] == 2 * unit[i][0]);
    ++times[static_cast<std::size_t>(points[i][1])];
  }
  CHECK(times == std::vector<int>{0, 4, 4, 4, 4});
}
