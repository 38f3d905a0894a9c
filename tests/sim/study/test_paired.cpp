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

TEST_CASE("pairs are worth the independent runs that would give the same standard error") {
  const std::vector<double> baseline{1, 2, 3, 4, 5};
  const std::vector<double> variant{2, 4, 3, 6, 5};
  const Pairing saved = pairing(variant, baseline);
  CHECK(saved.pairs == 5);
  CHECK(saved.runs() == 10);
  // Variances 2.5 and 2.5 of the arms, 1 of the differences 1, 2, 0, 2, 0.
  CHECK(*saved.independent_runs == Approx(2 * 5 * (2.5 + 2.5) / 1));
  CHECK_FALSE(saved.hurts());
}

TEST_CASE("pairing hurts where what is good for the one is bad for the other") {
  const Pairing saved = pairing(std::vector<double>{3, 2, 1}, std::vector<double>{1, 2, 3});
  CHECK(*saved.independent_runs == Approx(2 * 3 * (1.0 + 1.0) / 4));
  CHECK(saved.hurts());
}

TEST_CASE("a difference that is the same in every world is worth no number of runs") {
  const Pairing saved =
      pairing(std::vector<double>{0.1, 0.5, 0.9}, std::vector<double>{0.3, 0.7, 1.1});
  CHECK(saved.pairs == 3);
  CHECK_FALSE(saved.independent_runs);
  CHECK_FALSE(saved.hurts());
  CHECK_FALSE(pairing(std::vector<double>{1}, std::vector<double>{2}).independent_runs);
}

TEST_CASE("a world that lacks one of the two is no pair") {
  const double missing = std::numeric_limits<double>::quiet_NaN();
  const Pairing saved =
      pairing(std::vector<double>{2, 4, missing, 3, 6, 5}, std::vector<double>{1, 2, 9, 3, 4, 5});
  CHECK(saved.pairs == 5);
  CHECK(*saved.independent_runs == Approx(50));
}
