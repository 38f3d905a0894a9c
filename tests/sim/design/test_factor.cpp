#include <catch2/catch.hpp>

#include <map>

#include "sim/design/factor.hpp"

using namespace tillit;

namespace {

/// How often each value comes when the unit interval is gone through in `count` equal steps.
std::map<double, int> counted(const Factor& factor, int count) {
  std::map<double, int> times;
  for (int i = 0; i < count; ++i) ++times[value_at(factor, (i + 0.5) / count)];
  return times;
}

}  // namespace

TEST_CASE("a factor of any number reaches both ends exactly and never leaves them") {
  const Factor factor{0.1, 0.7};
  CHECK(value_at(factor, 0) == 0.1);
  CHECK(value_at(factor, 1) == 0.7);
  CHECK(value_at(factor, 0.5) == Approx(0.4));
  double before = 0.1;
  for (int i = 0; i <= 1000; ++i) {
    const double value = value_at(factor, i / 1000.0);
    CHECK(value >= before);
    CHECK(value <= 0.7);
    before = value;
  }
}

TEST_CASE("whole numbers, both ends among them, are equally likely") {
  const Factor factor{-1, 2, true};
  CHECK(values_of(factor) == 4);
  CHECK(counted(factor, 400) == std::map<double, int>{{-1, 100}, {0, 100}, {1, 100}, {2, 100}});
  CHECK(value_at(factor, 1) == 2);
}

TEST_CASE("listed levels are equally likely, in the order of the list") {
  const Factor factor{.levels = {5, 0.5, 40}};
  CHECK(values_of(factor) == 3);
  CHECK(counted(factor, 300) == std::map<double, int>{{0.5, 100}, {5, 100}, {40, 100}});
  CHECK(value_at(factor, 0) == 5);
  CHECK(value_at(factor, 1) == 40);
}

TEST_CASE("each column of a design in the unit cube is put into the units of its factor") {
  const Points points = in_units_of({{0, 10}, {1, 2, true}}, {{0.25, 0.75}, {1, 0}});
  CHECK(points == Points{{2.5, 2}, {10, 1}});
}
