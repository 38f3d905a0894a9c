// Random draws. One generator per run, used in the order in which the model asks: that of the
// standard library, in a version that takes half the time.
#pragma once

#include "start_values.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>

namespace tillit::reference {

class Draws {
 public:
  explicit Draws(std::uint64_t seed) : generator_(seed) {}

  // In [0,1), 53 bits.
  double uniform() { return static_cast<double>(generator_() >> 11) * 0x1.0p-53; }

  double uniform(Range range) { return range.low + (range.high - range.low) * uniform(); }

  bool chance(double probability) { return uniform() < probability; }

  double normal(double standard_deviation) {
    return std::normal_distribution<double>(0.0, standard_deviation)(generator_);
  }

  double lognormal(double standard_deviation) { return std::exp(normal(standard_deviation)); }

  double beta(Beta shape) {
    const double x = std::gamma_distribution<double>(shape.a, 1.0)(generator_);
    const double y = std::gamma_distribution<double>(shape.b, 1.0)(generator_);
    return x / (x + y);
  }

  // One of 0, 1, ..., number-1.
  std::size_t one_of(std::size_t number) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(number));
  }

 private:
  boost::random::mt19937_64 generator_;
};

}  // namespace tillit::reference
