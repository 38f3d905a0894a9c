#include <catch2/catch.hpp>

#include "sim/design/saltelli.hpp"

using namespace tillit;

TEST_CASE("a Saltelli design exchanges one factor after the other between A and B") {
  constexpr std::size_t k = 3;
  for (const bool second_order : {false, true}) {
    const std::size_t block = second_order ? 2 * k + 2 : k + 2;
    const Points points = saltelli_in_unit_cube(k, 16, second_order, 4);
    const Points both = scrambled_sobol_sequence(2 * k, 16, 4);
    REQUIRE(points.size() == 16 * block);
    for (std::size_t base = 0; base < 16; ++base) {
      const auto row = [&](std::size_t place) { return points[base * block + place]; };
      const auto a = row(0), b = row(block - 1);
      for (std::size_t f = 0; f < k; ++f) {
        CHECK(a[f] == both[base][f]);
        CHECK(b[f] == both[base][k + f]);
        for (std::size_t g = 0; g < k; ++g) {
          CHECK(row(1 + f)[g] == (g == f ? b[g] : a[g]));
          if (second_order) CHECK(row(1 + k + f)[g] == (g == f ? a[g] : b[g]));
        }
      }
    }
  }
}

TEST_CASE("a Saltelli design is put into the factors' units") {
  const Points points = saltelli({{0, 8}, {1, 2, true}}, 4, false, 1);
  const Points unit = saltelli_in_unit_cube(2, 4, false, 1);
  for (std::size_t i = 0; i < points.size(); ++i) {
    CHECK(points[i][0] == 8 * unit[i][0]);
    CHECK(points[i][1] == (unit[i][1] < 0.5 ? 1 : 2));
  }
}
