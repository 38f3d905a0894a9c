#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>

#include "tests/sim/random/goodness.hpp"

using namespace tillit;
using random_test::words_of;

TEST_CASE("normal draws follow the standard normal distribution") {
  std::vector<double> sample;
  for (const Words& words : words_of(100'000)) sample.push_back(normal(words.first, words.second));
  const boost::math::normal standard;
  const auto cumulated = [&](double x) { return boost::math::cdf(standard, x); };
  CHECK(random_test::kolmogorov_smirnov(sample, cumulated) < random_test::most_kolmogorov_smirnov);
  const auto moments = random_test::moments_of(sample);
  CHECK(moments.mean == Approx(0).margin(0.01));
  CHECK(moments.variance == Approx(1).margin(0.015));
}

TEST_CASE("normal draws are finite for every word") {
  CHECK(normal(0, 0) == Approx(-8.2095).margin(1e-3));
  CHECK(normal(0xffffffffu, 0xffffffffu) == Approx(8.2095).margin(1e-3));
}

TEST_CASE("poisson returns the count whose cumulated probability first exceeds the uniform") {
  for (const double mean : {0.01, 0.7, 3.0, 40.0, 500.0}) {
    const boost::math::poisson distribution(mean);
    for (int i = 0; i < 2'000; ++i) {
      const double uniform = (i + 0.5) / 2'000;
      const int count = poisson(uniform, mean);
      CHECK(boost::math::cdf(distribution, count) > uniform - 1e-12);
      if (count > 0) CHECK(boost::math::cdf(distribution, count - 1) < uniform + 1e-12);
    }
  }
}

TEST_CASE("poisson draws have the mean and variance asked for") {
  for (const double mean : {0.3, 12.0, 250.0}) {
    std::vector<double> sample;
    for (const Words& words : words_of(40'000)) {
      sample.push_back(poisson(fine_uniform(words.first, words.second), mean));
    }
    const auto moments = random_test::moments_of(sample);
    CHECK(moments.mean == Approx(mean).margin(4 * std::sqrt(mean / 40'000)));
    CHECK(moments.variance == Approx(mean).epsilon(0.05));
  }
}

TEST_CASE("poisson ends for the largest uniform and refuses means it was not made for") {
  CHECK(poisson(0.999, 0) == 0);
  CHECK(poisson(1 - 0x1p-53, 500) < 800);
  CHECK_THROWS_AS(poisson(0.5, -1), std::invalid_argument);
  CHECK_THROWS_AS(poisson(0.5, 501), std::invalid_argument);
  CHECK_THROWS_AS(poisson(0.5, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}
