#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/random/draw.hpp"

namespace tillit::random_test {

/// The words of `count` agents, always the same.
inline std::vector<Words> words_of(std::uint32_t count) {
  const PhiloxKey key = key_of({20'260'101, 3});
  std::vector<Words> result;
  for (std::uint32_t who = 0; who < count; ++who) result.push_back(draw(key, 11, 104, who));
  return result;
}

/// Largest distance between the sample's distribution and the given one, times sqrt(size).
template <class Cumulated>
double kolmogorov_smirnov(std::vector<double> sample, Cumulated cumulated) {
  std::sort(sample.begin(), sample.end());
  const auto size = static_cast<double>(sample.size());
  double largest = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double expected = cumulated(sample[i]);
    const double below = expected - static_cast<double>(i) / size;
    const double above = static_cast<double>(i + 1) / size - expected;
    largest = std::max({largest, below, above});
  }
  return largest * std::sqrt(size);
}

/// Exceeded by one good sample in a thousand.
inline constexpr double most_kolmogorov_smirnov = 1.95;

struct Moments {
  double mean = 0, variance = 0;
};
inline Moments moments_of(const std::vector<double>& sample) {
  Moments moments;
  for (double x : sample) moments.mean += x;
  moments.mean /= static_cast<double>(sample.size());
  for (double x : sample) moments.variance += (x - moments.mean) * (x - moments.mean);
  moments.variance /= static_cast<double>(sample.size());
  return moments;
}

}  // namespace tillit::random_test
