#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>

#include "sim/random/draw.hpp"
#include "tests/sim/random/goodness.hpp"

using namespace tillit;
using random_test::words_of;

TEST_CASE("uniform and chance span [0, 1) and never reach 1") {
  CHECK(uniform(0u) == 0);
  CHECK(uniform(0xffffffffu) == 1 - 0x1p-24f);
  CHECK(chance(0u) == 0);
  CHECK(chance(0xffffffffu) < 1);
  CHECK(chance(2u) == 0x1p-31f);
  CHECK(fine_uniform(0, 0) == 0x1p-53);
  CHECK(fine_uniform(0xffffffffu, 0xffffffffu) == 1 - 0x1p-53);
}

TEST_CASE("centred uniforms span [-1/2, 1/2] evenly about 0") {
  CHECK(centred(0u) == 0);
  CHECK(centred(0x80000000u) == -0.5f);
  CHECK(centred(0x7fffffffu) == 0.5f);
  CHECK(centred(0x40000000u) == 0.25f);
  CHECK(centred(0xc0000000u) == -0.25f);
  CHECK(centred(0xffffffffu) == -0x1p-32f);
}

TEST_CASE("uniforms of 16 bits have the mean, and but for 2^-32 of it the variance, of a uniform") {
  constexpr std::uint32_t classes = 65536;
  std::vector<int> seen(classes);
  double sum = 0, squares = 0;  // exact: all values are multiples of 2^-17
  for (std::uint32_t k = 0; k < classes; ++k) {
    const double value = one_to_two(k << 7);
    sum += value - 1.5;
    squares += (value - 1.5) * (value - 1.5);
    ++seen[static_cast<std::uint32_t>((value - 1) * classes)];
  }
  CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
  CHECK(sum == 0);
  CHECK(squares / classes == Approx((1 - 0x1p-32) / 12).epsilon(1e-14));
  CHECK(one_to_two(0u) == 1 + 0x1p-17f);
  CHECK(one_to_two(0xffffffffu) == 2 - 0x1p-17f);
}

TEST_CASE("a word's two uniforms of 16 bits share no bit, and leave none") {
  for (int bit = 0; bit < 32; ++bit) {
    const std::uint32_t word = 1u << bit;
    const bool in_one = one_to_two(word) != one_to_two(0u);
    const bool in_other = one_to_two(halves_swapped(word)) != one_to_two(0u);
    CHECK(in_one != in_other);
  }
}

TEST_CASE("an event of probability 1 always happens and one of probability 0 never") {
  for (std::uint32_t word : {0u, 1u, 0x7fffffffu, 0x80000000u, 0xfffffffeu, 0xffffffffu}) {
    CHECK(chance(word) < 1.0f);
    CHECK_FALSE(chance(word) < 0.0f);
  }
}

TEST_CASE("uniform, chance and fine uniform are uniform") {
  std::vector<double> uniforms, chances, fine;
  for (const Words& words : words_of(100'000)) {
    uniforms.push_back(uniform(words.first));
    chances.push_back(chance(words.second));
    fine.push_back(fine_uniform(words.third, words.fourth));
  }
  const auto identity = [](double x) { return x; };
  CHECK(random_test::kolmogorov_smirnov(uniforms, identity) < random_test::most_kolmogorov_smirnov);
  CHECK(random_test::kolmogorov_smirnov(chances, identity) < random_test::most_kolmogorov_smirnov);
  CHECK(random_test::kolmogorov_smirnov(fine, identity) < random_test::most_kolmogorov_smirnov);
}

TEST_CASE("an event happens as often as its probability says, small ones too") {
  // Counting words exactly: those w >> 1 below 2^31 p, but for rounding.
  for (const float p : {0.5f, 0.0022f, 1e-5f, 3e-7f}) {
    const auto boundary = static_cast<std::uint32_t>(std::ceil(double(p) * 0x1p31));
    CHECK(chance((boundary + boundary / 1000 + 1) << 1) >= p);
    CHECK(chance((boundary - boundary / 1000 - 1) << 1) < p);
  }
}

TEST_CASE("every index is chosen as often as any other, and none outside") {
  constexpr std::uint32_t count = 7;
  std::vector<double> seen(count);
  for (const Words& words : words_of(70'000)) {
    const std::uint32_t chosen = choose(words.first, count);
    REQUIRE(chosen < count);
    seen[chosen] += 1;
  }
  double chi_squared = 0;
  for (double number : seen) chi_squared += (number - 10'000) * (number - 10'000) / 10'000;
  const boost::math::chi_squared distribution(count - 1);
  CHECK(chi_squared < boost::math::quantile(distribution, 0.9999));
  CHECK(choose(0xffffffffu, 1) == 0);
  CHECK(choose(0xffffffffu, 0) == 0);
  CHECK(choose(0xffffffffu, 1'000'000) == 999'999);
}
