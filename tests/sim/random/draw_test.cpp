#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/random/draw.hpp"

using namespace tillit;

namespace {

std::uint64_t first_two(const Words& words) {
  return (std::uint64_t(words.first) << 32) | words.second;
}

/// Correlation of two sequences of uniforms; standard error 1 / sqrt(size).
double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - 0.5) * (y[i] - 0.5);
  return 12 * sum / static_cast<double>(x.size());
}

template <class Name>
std::vector<double> sequence(Name name) {
  std::vector<double> result;
  for (std::uint32_t i = 0; i < 40'000; ++i) result.push_back(uniform(name(i).first));
  return result;
}

}  // namespace

TEST_CASE("no two names share their words") {
  std::vector<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    for (std::uint32_t replication = 0; replication < 4; ++replication) {
      const PhiloxKey key = key_of({seed, replication});
      for (std::uint32_t purpose = 0; purpose < 6; ++purpose) {
        for (std::int32_t week = -3; week < 4; ++week) {
          for (std::uint32_t who = 0; who < 20; ++who) {
            for (std::uint32_t which = 0; which < 8; ++which) {
              seen.push_back(first_two(draw(key, purpose, week, who, which)));
            }
          }
        }
      }
    }
  }
  std::sort(seen.begin(), seen.end());
  CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("the words of neighbouring names are uncorrelated") {
  const PhiloxKey key = key_of({42, 0});
  const auto base = sequence([&](std::uint32_t i) { return draw(key, 1, 10, i, 0); });
  const auto purpose = sequence([&](std::uint32_t i) { return draw(key, 2, 10, i, 0); });
  const auto week = sequence([&](std::uint32_t i) { return draw(key, 1, 11, i, 0); });
  const auto who = sequence([&](std::uint32_t i) { return draw(key, 1, 10, i + 1, 0); });
  const auto which = sequence([&](std::uint32_t i) { return draw(key, 1, 10, i, 1); });
  const PhiloxKey next_seed = key_of({43, 0}), next_replication = key_of({42, 1});
  const auto seed = sequence([&](std::uint32_t i) { return draw(next_seed, 1, 10, i, 0); });
  const auto replication =
      sequence([&](std::uint32_t i) { return draw(next_replication, 1, 10, i, 0); });
  for (const auto* other : {&purpose, &week, &who, &which, &seed, &replication}) {
    CHECK(std::fabs(correlation(base, *other)) < 4 / std::sqrt(40'000.0));
  }
}

TEST_CASE("the four words of a draw are uncorrelated") {
  const PhiloxKey key = key_of({1, 2});
  std::array<std::vector<double>, 4> words;
  for (std::uint32_t i = 0; i < 40'000; ++i) {
    const Words drawn = draw(key, 3, 52, i);
    words[0].push_back(uniform(drawn.first));
    words[1].push_back(uniform(drawn.second));
    words[2].push_back(uniform(drawn.third));
    words[3].push_back(uniform(drawn.fourth));
  }
  for (std::size_t a = 0; a < 4; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      CHECK(std::fabs(correlation(words[a], words[b])) < 4 / std::sqrt(40'000.0));
    }
  }
}

TEST_CASE("seeds that differ in any bit give keys that differ in about half of theirs") {
  const PhiloxKey key = key_of({2026, 5});
  double flipped = 0;
  for (int bit = 0; bit < 64; ++bit) {
    const PhiloxKey other = key_of({2026 ^ (std::uint64_t(1) << bit), 5});
    flipped += __builtin_popcount(key.low ^ other.low) + __builtin_popcount(key.high ^ other.high);
  }
  CHECK(flipped / 64 == Approx(32).margin(2));
}

TEST_CASE("the same name always gives the same words") {
  // Kept here so that no change of the code changes every result unnoticed.
  const PhiloxKey key = key_of({1, 0});
  const Words words = draw(key, 7, -3, 123'456, 9);
  CHECK(key.low == 0xfc37e90bu);
  CHECK(key.high == 0xee5e946fu);
  CHECK(words.first == 0x309ac169u);
  CHECK(words.fourth == 0xbb0d8cabu);
}
