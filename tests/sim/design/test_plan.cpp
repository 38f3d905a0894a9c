#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "sim/design/plan.hpp"

using namespace tillit;

namespace {

const std::vector<Factor> three{{0, 1}, {0.1, 0.7}, {.low = 2, .high = 7, .whole = true}};

const std::vector<DesignPlan> plans{
    {.method = DesignMethod::latin_hypercube, .points = 12},
    {.method = DesignMethod::sobol, .points = 16},
    {.method = DesignMethod::morris, .trajectories = 5, .levels = 4},
    {.method = DesignMethod::saltelli, .base_points = 8},
    {.method = DesignMethod::saltelli, .base_points = 8, .second_order = true}};

std::vector<DesignDemand> unmet(const DesignPlan& plan, const std::vector<Factor>& factors) {
  std::vector<DesignDemand> demands;
  for (const UnmetDemand& demand : unmet_demands(plan, factors)) demands.push_back(demand.demand);
  return demands;
}
using Demands = std::vector<DesignDemand>;

const DesignPlan a_grid{DesignMethod::grid};

}  // namespace

TEST_CASE("a design has as many points as was said before") {
  std::vector<std::size_t> sizes;
  for (const DesignPlan& plan : plans) {
    REQUIRE(unmet(plan, three).empty());
    const Points points = make_design(plan, three, 1);
    CHECK(points.size() == points_of(plan, three));
    sizes.push_back(points.size());
    for (const auto& point : points) REQUIRE(point.size() == 3);
  }
  CHECK(sizes == std::vector<std::size_t>{12, 16, 20, 40, 64});
  const std::vector<Factor> for_grid{{.low = 0, .high = 1, .steps = 3}, three[2]};
  CHECK(points_of(a_grid, for_grid) == 18);
  CHECK(make_design(a_grid, for_grid, 1).size() == 18);
}

TEST_CASE("the number of points of a huge design does not wrap around") {
  const std::vector<Factor> huge(30, {.low = 0, .high = 999, .whole = true});
  CHECK(points_of(a_grid, huge) == std::numeric_limits<std::uint64_t>::max());
  CHECK(unmet(a_grid, huge) == Demands{DesignDemand::at_most_points});
}

TEST_CASE("what a method demands is told with the numbers") {
  CHECK(unmet({.method = DesignMethod::sobol, .points = 4}, {}) ==
        Demands{DesignDemand::some_factor});
  for (DesignPlan plan : plans) {
    plan.points = plan.trajectories = plan.base_points = 0;
    CHECK(unmet(plan, three) == Demands{DesignDemand::some_points});
  }
  for (const std::uint64_t levels : {0u, 1u, 3u}) {
    const DesignPlan plan{.method = DesignMethod::morris, .trajectories = 2, .levels = levels};
    CHECK(unmet(plan, three) == Demands{DesignDemand::even_levels});
  }
  const DesignPlan long_one{.method = DesignMethod::sobol, .points = 1'000'001};
  const auto too_long = unmet_demands(long_one, three);
  REQUIRE(too_long.size() == 1);
  CHECK(too_long[0].demand == DesignDemand::at_most_points);
  CHECK(too_long[0].given == 1'000'001);
  CHECK(too_long[0].limit == 1'000'000);
  const DesignPlan wide{.method = DesignMethod::latin_hypercube, .points = 100'001};
  CHECK(unmet(wide, std::vector<Factor>(1000, Factor{0, 1})) ==
        Demands{DesignDemand::at_most_points});
  const std::vector<Factor> many(1834, Factor{0, 1});
  CHECK(unmet({.method = DesignMethod::saltelli, .base_points = 1}, many) ==
        Demands{DesignDemand::at_most_factors});
  CHECK(unmet({.method = DesignMethod::sobol, .points = 1}, many).empty());
}

TEST_CASE("what a factor lacks is told with its place") {
  const DesignPlan sobol{.method = DesignMethod::sobol, .points = 4};
  const double infinity = std::numeric_limits<double>::infinity();
  for (const Factor& wrong :
       {Factor{1, 1}, Factor{2, 1}, Factor{0, infinity}, Factor{0, std::nan("")}}) {
    const auto told = unmet_demands(sobol, {three[0], wrong});
    REQUIRE(told.size() == 1);
    CHECK(told[0].demand == DesignDemand::low_below_high);
    CHECK(told[0].factor == 1);
  }
  CHECK(unmet(sobol, {{0.5, 2, true}}) == Demands{DesignDemand::whole_ends});
  CHECK(unmet(sobol, {{.levels = {3}}}) == Demands{DesignDemand::two_values});
  CHECK(unmet(a_grid, {{.levels = {3}}}).empty());
  CHECK(unmet(a_grid, {three[0]}) == Demands{DesignDemand::values_for_grid});
  CHECK(unmet(a_grid, {{.low = 2, .high = 7, .whole = true, .steps = 7}}) ==
        Demands{DesignDemand::no_more_steps});
  CHECK_THROWS_AS(make_design(sobol, {}, 1), std::invalid_argument);
}

TEST_CASE("a design has the same bits with every compiler") {
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (const DesignPlan& plan : plans) {
    for (const auto& point : make_design(plan, three, 20'260'101)) {
      for (const double value : point) {
        std::uint64_t word = 0;
        std::memcpy(&word, &value, sizeof word);
        hash = (hash ^ word) * 0x100000001b3u;
      }
    }
  }
  CHECK(hash == 0x4894a8633337c18cu);
}
