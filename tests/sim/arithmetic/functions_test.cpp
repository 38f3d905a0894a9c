#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include <boost/math/distributions/normal.hpp>

#include "sim/arithmetic/functions.hpp"
#include "sim/arithmetic/normal_quantile.hpp"

using namespace tillit;

namespace {

/// The distance in units in the last place of the correct result.
template <class Number>
double ulps(Number got, long double correct) {
  int exponent = 0;
  std::frexp(static_cast<Number>(correct), &exponent);
  const long double unit = std::ldexp(1.0L, exponent - std::numeric_limits<Number>::digits);
  return static_cast<double>(std::fabs((static_cast<long double>(got) - correct) / unit));
}

/// The worst over every 997th float from low to high, both of one sign.
template <class Ours, class Correct>
double worst_float(float low, float high, Ours ours, Correct correct) {
  const auto one = same_bits<std::uint32_t>(low), other = same_bits<std::uint32_t>(high);
  double worst = 0;
  for (std::uint32_t bits = std::min(one, other); bits <= std::max(one, other); bits += 997) {
    const float x = same_bits<float>(bits);
    worst = std::max(worst, ulps(ours(x), static_cast<long double>(correct(double(x)))));
  }
  return worst;
}

/// The worst over 200 000 doubles from low to high.
template <class Ours, class Correct>
double worst_double(double low, double high, Ours ours, Correct correct) {
  double worst = 0;
  for (int i = 0; i < 200'000; ++i) {
    const double part = std::fmod(i * 0.6180339887498949, 1.0);
    const double x = low + (high - low) * part;
    worst = std::max(worst, ulps(ours(x), correct(static_cast<long double>(x))));
  }
  return worst;
}

const auto ours_exp = [](auto x) { return exponential(x); };
const auto ours_log = [](auto x) { return logarithm(x); };
const auto ours_root = [](auto x) { return cube_root(x); };
const auto ours_logistic = [](auto x) { return logistic(x); };
const auto exact_exp = [](auto x) { return std::exp(x); };
const auto exact_log = [](auto x) { return std::log(x); };
const auto exact_root = [](auto x) { return std::cbrt(x); };
const auto exact_logistic = [](auto x) { return 1 / (1 + std::exp(-x)); };

}  // namespace

TEST_CASE("the float exponential errs by less than 1.1 units in the last place") {
  CHECK(worst_float(1e-20f, 88.7228f, ours_exp, exact_exp) < 1.1);
  CHECK(worst_float(-1e-20f, -87.336f, ours_exp, exact_exp) < 1.1);
}

TEST_CASE("the float logarithm errs by less than 1 unit in the last place") {
  CHECK(worst_float(0x1p-126f, 3.4e38f, ours_log, exact_log) < 1.0);
}

TEST_CASE("the float cube root errs by less than 1 unit in the last place") {
  CHECK(worst_float(0x1p-126f, 3.4e38f, ours_root, exact_root) < 1.0);
  CHECK(worst_float(-0x1p-20f, -10.0f, ours_root, exact_root) < 1.0);
}

TEST_CASE("the float logistic errs by less than 3 units in the last place") {
  CHECK(worst_float(1e-20f, 100.0f, ours_logistic, exact_logistic) < 3);
  CHECK(worst_float(-1e-20f, -87.0f, ours_logistic, exact_logistic) < 3);
}

TEST_CASE("the double functions err by as few units in the last place") {
  CHECK(worst_double(-708.39, 709.78, ours_exp, exact_exp) < 1.1);
  CHECK(worst_double(-2, 2, ours_exp, exact_exp) < 1.1);
  CHECK(worst_double(1e-300, 1e300, ours_log, exact_log) < 1.0);
  CHECK(worst_double(0.3, 3, ours_log, exact_log) < 1.0);
  CHECK(worst_double(1e-300, 1e300, ours_root, exact_root) < 1.0);
  CHECK(worst_double(-8, 8, ours_root, exact_root) < 1.0);
  CHECK(worst_double(-87, 40, ours_logistic, exact_logistic) < 3);
}

TEST_CASE("far out the functions saturate instead of overflowing") {
  const float infinite = std::numeric_limits<float>::infinity();
  CHECK(exponential(-87.34f) == 0);
  CHECK(exponential(-infinite) == 0);
  CHECK(exponential(88.7f) < exponential(89.0f));
  CHECK(exponential(89.0f) == exponential(infinite));
  CHECK(exponential(infinite) == Approx(3.4028e38f));
  CHECK(exponential(-709.0) == 0);
  CHECK(exponential(1e9) == Approx(1.7976931348e308));
  CHECK(logarithm(0.0f) == Approx(-87.33655f));
  CHECK(logarithm(-1.0) == Approx(-708.3964));
  CHECK(logistic(-1e30f) == Approx(0).margin(2e-38));
  CHECK(logistic(-1e30f) > 0);
  CHECK(logistic(1e30f) == 1);
}

TEST_CASE("plain values come out exact") {
  CHECK(exponential(0.0f) == 1);
  CHECK(exponential(0.0) == 1);
  CHECK(logarithm(1.0f) == 0);
  CHECK(logarithm(1.0) == 0);
  CHECK(cube_root(0.0f) == 0);
  for (int n = -20; n <= 20; ++n) {
    CHECK(cube_root(static_cast<float>(n * n * n)) == static_cast<float>(n));
    CHECK(cube_root(static_cast<double>(n * n * n)) == n);
    CHECK(power_of_two<float>(n) == std::ldexp(1.0f, n));
    CHECK(power_of_two<double>(n) == std::ldexp(1.0, n));
  }
  CHECK(logistic(0.0f) == 0.5f);
}

TEST_CASE("whole numbers are found below and nearest") {
  for (int i = -4000; i <= 4000; ++i) {
    const float x = static_cast<float>(i) / 16;
    CHECK(whole_below(x) == std::floor(x));
    CHECK(nearest_whole(x) == std::nearbyint(x));
    CHECK(whole_below(double(x)) == std::floor(double(x)));
  }
}

TEST_CASE("the normal quantile errs by less than 1e-15 of its value") {
  const boost::math::normal standard;
  double worst = 0;
  for (int i = 1; i < 100'000; ++i) {
    const double even = i / 100'000.0;
    const double tail = std::exp2(-52.0 * i / 100'000.0);
    for (const double probability : {even, tail, 1 - tail}) {
      const double correct = boost::math::quantile(standard, probability);
      const double error = std::fabs(normal_quantile(probability) - correct);
      worst = std::max(worst, error / std::max(0.1, std::fabs(correct)));
    }
  }
  CHECK(worst < 1e-15);
}

TEST_CASE("the normal quantile is odd about the median") {
  CHECK(normal_quantile(0.5) == 0);
  for (double probability : {0.25, 0.0625, 0x1p-20, 0x1p-53}) {
    CHECK(normal_quantile(probability) == -normal_quantile(1 - probability));
  }
}
