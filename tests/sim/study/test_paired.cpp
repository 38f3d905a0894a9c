#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

#include "sim/study/paired.hpp"

using namespace tillit;

TEST_CASE("the interval is Student's") {
  const std::vector<double> values{1, 2, 3, 4, 5};
  const Estimate result = estimate(values);
  CHECK(result.mean == Approx(3));
  CHECK(result.deviation == Approx(std::sqrt(2.5)));
  // t(0.975, 4) = 2.776445 (table).
  CHECK(*result.half_width == Approx(2.776445 * std::sqrt(2.5 / 5)).epsilon(1e-6));
}

TEST_CASE("what both worlds share falls out of the difference") {
  const std::vector<double> baseline{0.1, 0.5, 0.9};
  const std::vector<double> variant{0.3, 0.7, 1.1};
  const Estimate difference = paired_difference(variant, baseline);
  CHECK(difference.mean == Approx(0.2));
  CHECK(*difference.half_width == Approx(0).margin(1e-12));
}

TEST_CASE("one replication has no interval, none has no mean") {
  const std::vector<double> one{0.5};
  CHECK(estimate(one).mean == 0.5);
  CHECK_FALSE(estimate(one).half_width);
  CHECK(std::isnan(estimate({}).mean));
}

TEST_CASE("a missing value leaves its replication out") {
  const double missing = std::numeric_limits<double>::quiet_NaN();
  const Estimate difference =
      paired_difference(std::vector<double>{1, missing, 3}, std::vector<double>{0, 0, 0});
  CHECK(difference.replications == 2);
  CHECK(difference.mean == Approx(2));
}
