#include <catch2/catch.hpp>

#include "sim/design/grid.hpp"

using namespace tillit;

TEST_CASE("a grid holds every combination, the last factor changing fastest") {
  const std::vector<Factor> factors{{.levels = {2, 1}}, {0, 1, false, {}, 3}};
  CHECK(grid(factors) == Points{{2, 0}, {2, 0.5}, {2, 1}, {1, 0}, {1, 0.5}, {1, 1}});
}

TEST_CASE("a grid takes equal steps, whole numbers, or levels as listed") {
  CHECK(grid_values({.low = 1, .high = 2, .steps = 1}) == std::vector<double>{1});
  CHECK(grid_values({.low = 1, .high = 2, .steps = 5}) ==
        std::vector<double>{1, 1.25, 1.5, 1.75, 2});
  CHECK(grid_values({.low = -1, .high = 2, .whole = true}) == std::vector<double>{-1, 0, 1, 2});
  CHECK(grid_values({.low = 0, .high = 10, .whole = true, .steps = 4}) ==
        std::vector<double>{0, 3, 7, 10});
  CHECK(grid_values({.levels = {3, 1, 2}}) == std::vector<double>{3, 1, 2});
}

TEST_CASE("steps of whole numbers are all different when there are as many numbers") {
  for (std::uint64_t steps = 2; steps <= 11; ++steps) {
    const std::vector<double> values =
        grid_values({.low = -5, .high = 5, .whole = true, .steps = steps});
    REQUIRE(values.size() == steps);
    CHECK(values.front() == -5);
    CHECK(values.back() == 5);
    for (std::size_t i = 1; i < steps; ++i) CHECK(values[i - 1] < values[i]);
  }
}
