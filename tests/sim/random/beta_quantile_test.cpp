#include <catch2/catch.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

#include <boost/math/distributions/beta.hpp>

#include "sim/random/beta_quantile.hpp"
#include "tests/sim/random/goodness.hpp"

using namespace tillit;

namespace {

// In double only: in long double Boost fails to find some quantiles of U-shaped distributions.
using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using Beta = boost::math::beta_distribution<double, Policy>;

struct Shape {
  double a, b;
};
/// Those of the model, and harder ones: uniform, U-shaped, one-sided, very narrow.
const std::vector<Shape> shapes = {
    {5, 5},     {6, 4},   {4, 4},  {13, 7},    {10, 10},   {15, 5},  {2.5, 2.5}, {2, 3},     {1, 1},
    {0.5, 0.5}, {0.5, 3}, {30, 1}, {200, 300}, {1e3, 1e3}, {0.1, 5}, {0.1, 0.1}, {0.02, 1.0}};

}  // namespace

TEST_CASE("a tabulated Beta has the mean and the variance of the distribution") {
  for (const auto [a, b] : shapes) {
    INFO(a << ", " << b);
    const BetaQuantile beta(a, b);
    const float* knots = beta.table().knots;
    double mean = 0, square = 0;
    for (int i = 0; i < quantile_intervals; ++i) {
      const double x = knots[i], y = knots[i + 1];
      mean += (x + y) / 2 / quantile_intervals;
      square += (x * x + x * y + y * y) / 3 / quantile_intervals;
    }
    const Beta distribution(a, b);
    CHECK(std::fabs(mean - boost::math::mean(distribution)) < 2e-6);
    CHECK(std::fabs(square - mean * mean - boost::math::variance(distribution)) < 2e-6);
  }
}

TEST_CASE("the knots of a tabulated Beta are its quantiles") {
  for (const auto [a, b] : shapes) {
    INFO(a << ", " << b);
    const BetaQuantile beta(a, b);
    const Beta distribution(a, b);
    double worst = 0;
    for (int i = 1; i < quantile_intervals; i += 5) {
      const double probability = double(i) / quantile_intervals;
      const double correct = boost::math::quantile(distribution, probability);
      worst = std::max(worst, std::fabs(beta.table().knots[i] - correct));
    }
    CHECK(worst < 1e-7);
  }
}

TEST_CASE("a tabulated Beta has the distribution function to within 1e-4") {
  for (const auto [a, b] : shapes) {
    if (a < 0.5 || b < 0.5) continue;
    INFO(a << ", " << b);
    const BetaQuantile beta(a, b);
    const Beta distribution(a, b);
    double worst = 0;
    for (int i = 0; i < 50'000; ++i) {
      const float uniform = (static_cast<float>(i) + 0.5f) / 50'000;
      const float x = beta(uniform);
      if (x <= 0 || x >= 1) continue;
      worst = std::max(worst, std::fabs(boost::math::cdf(distribution, double(x)) - uniform));
    }
    CHECK(worst < 1e-4);
  }
}

TEST_CASE("a tabulated Beta stays within [0, 1] and never falls") {
  for (const auto [a, b] : shapes) {
    INFO(a << ", " << b);
    const BetaQuantile beta(a, b);
    float before = 0;
    bool rises = true;
    for (int i = 0; i < 1 << 20; ++i) {
      const float x = beta(static_cast<float>(i) * 0x1p-20f);
      rises = rises && before <= x;
      before = x;
    }
    CHECK(rises);
    CHECK(beta(0) >= 0);
    CHECK(beta(1 - 0x1p-24f) <= 1);
  }
}

TEST_CASE("draws from a tabulated Beta pass for draws from the distribution") {
  for (const auto [a, b] : {Shape{13, 7}, Shape{2, 3}, Shape{0.5, 0.5}}) {
    INFO(a << ", " << b);
    const BetaQuantile beta(a, b);
    const Beta distribution(a, b);
    std::vector<double> sample;
    for (const Words& words : random_test::words_of(50'000)) {
      sample.push_back(beta(uniform(words.first)));
    }
    const auto cumulated = [&](double x) { return boost::math::cdf(distribution, x); };
    CHECK(random_test::kolmogorov_smirnov(sample, cumulated) <
          random_test::most_kolmogorov_smirnov);
  }
}

TEST_CASE("the table of a Beta has the same bits on every machine") {
  std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
  for (const auto [a, b] : shapes) {
    const BetaQuantile beta(a, b);
    for (int i = 0; i <= quantile_intervals; ++i) {
      hash = (hash ^ same_bits<std::uint32_t>(beta.table().knots[i])) * 0x100000001b3u;
    }
  }
  CHECK(hash == 0xd4300b2a45ecbc81u);
}

TEST_CASE("a Beta with impossible shapes is refused") {
  CHECK_THROWS_AS(BetaQuantile(0, 1), std::invalid_argument);
  CHECK_THROWS_AS(BetaQuantile(1, -2), std::invalid_argument);
  CHECK_THROWS_AS(BetaQuantile(std::numeric_limits<double>::quiet_NaN(), 1), std::invalid_argument);
}
