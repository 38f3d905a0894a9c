#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>

#include "sim/calibration/sampler.hpp"
#include "sim/calibration/weighted.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/variates.hpp"

using namespace tillit;

namespace {

/// A standard normal draw for each point of each generation.
double noise(std::size_t generation, std::size_t number, std::uint32_t which = 0) {
  const Words words = draw(key_of({77, 0}), 1, static_cast<std::int32_t>(generation),
                           static_cast<std::uint32_t>(number), which);
  return normal(words.first, words.second);
}

using Simulate = std::function<double(const std::vector<double>& unit, std::size_t generation,
                                      std::size_t number)>;

Sampler sampled(const SamplerSettings& settings, std::size_t dimensions, const Simulate& distance) {
  Sampler sampler(settings, dimensions, 5);
  while (!sampler.ended()) {
    std::vector<double> distances;
    for (std::size_t i = 0; i < sampler.proposed().size(); ++i) {
      distances.push_back(distance(sampler.proposed()[i], sampler.generation(), i));
    }
    sampler.take(distances);
  }
  return sampler;
}

Weighted values_of(const Sampler& sampler, std::size_t direction, double from, double to) {
  Weighted all;
  for (const Particle& one : sampler.kept()) {
    all.values.push_back(from + one.unit[direction] * (to - from));
    all.weights.push_back(one.weight);
  }
  return all;
}

/// Mean and standard deviation must lie within four standard errors of what is known, the particles
/// counting as many as they are worth.
void check_against(const Weighted& all, double mean, double deviation, double worth) {
  CAPTURE(all.mean(), mean, std::sqrt(all.variance()), deviation, worth);
  CHECK(std::abs(all.mean() - mean) < 4 * deviation / std::sqrt(worth));
  CHECK(std::abs(std::sqrt(all.variance()) / deviation - 1) < 4 / std::sqrt(2 * worth));
}

}  // namespace

TEST_CASE("the mean of a normal distribution has the posterior that is known in closed form",
          "[figures]") {
  // One observation, 2, of N(mean, 1); the prior is flat from -10 to 10. Within a threshold e the
  // observation is 2 + U(-e, e), so the posterior is normal with the variance 1 + e²/3.
  const Sampler sampler =
      sampled({1500, 0.5, 50, 0.1}, 1, [](const auto& unit, auto generation, auto number) {
        return std::abs(-10 + 20 * unit[0] + noise(generation, number) - 2);
      });
  CHECK(sampler.ended() == Ending::settled);
  const double e = sampler.threshold();
  CHECK(e < 0.5);
  const double worth = effective_size(sampler.kept());
  CHECK(worth > 375);
  check_against(values_of(sampler, 0, -10, 10), 2, std::sqrt(1 + e * e / 3), worth);
}

TEST_CASE("a posterior that leans on the edge of the prior keeps its shape there", "[figures]") {
  // Observed 0, prior flat from 0 to 10. The posterior is the part above 0 of N(0, 1 + U(-e, e)).
  const Sampler sampler =
      sampled({1500, 0.5, 50, 0.1}, 1, [](const auto& unit, auto generation, auto number) {
        return std::abs(10 * unit[0] + noise(generation, number));
      });
  const double e = sampler.threshold();
  double weight = 0, sum = 0, squares = 0;
  for (double x = 0.0005; x < 10; x += 0.001) {
    const auto below = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    const double density = below(e - x) - below(-e - x);
    weight += density;
    sum += density * x;
    squares += density * x * x;
  }
  const double mean = sum / weight;
  const double deviation = std::sqrt(squares / weight - mean * mean);
  check_against(values_of(sampler, 0, 0, 10), mean, deviation, effective_size(sampler.kept()));
}

TEST_CASE("what a target says nothing of keeps its prior", "[figures]") {
  const Sampler sampler =
      sampled({1500, 0.5, 50, 0.1}, 2, [](const auto& unit, auto generation, auto number) {
        return std::abs(-10 + 20 * unit[0] + noise(generation, number));
      });
  const double worth = effective_size(sampler.kept());
  check_against(values_of(sampler, 1, 0, 1), 0.5, std::sqrt(1.0 / 12), worth);
}

TEST_CASE("the same distances give the same points, and other seeds others") {
  const auto distance = [](const auto& unit, auto, auto) { return std::abs(unit[0] - 0.3); };
  const Sampler one = sampled({40, 0.5, 4, 0.0}, 2, distance);
  const Sampler other = sampled({40, 0.5, 4, 0.0}, 2, distance);
  REQUIRE(one.kept().size() == other.kept().size());
  for (std::size_t i = 0; i < one.kept().size(); ++i) {
    CHECK(one.kept()[i].unit == other.kept()[i].unit);
    CHECK(one.kept()[i].weight == other.kept()[i].weight);
  }
  CHECK(Sampler({40, 0.5, 4, 0.0}, 2, 6).proposed() != Sampler({40, 0.5, 4, 0.0}, 2, 5).proposed());
}

TEST_CASE("every generation has the size it was asked for, and lies in the prior") {
  Sampler sampler({40, 0.3, 5, 0.0}, 3, 1);
  CHECK(sampler.proposed().size() == 40);
  for (std::size_t generation = 0; !sampler.ended(); ++generation) {
    CHECK(sampler.generation() == generation);
    std::vector<double> distances;
    for (const auto& unit : sampler.proposed()) {
      for (const double one : unit) CHECK((one >= 0 && one <= 1));
      distances.push_back(1 + unit[0]);
    }
    sampler.take(distances);
    CHECK(sampler.kept().size() == 12);
    if (!sampler.ended()) CHECK(sampler.proposed().size() == 28);
  }
  CHECK(sampler.generation() == 4);
  CHECK(sampler.ended() == Ending::generations);
}

TEST_CASE("it ends when all that is kept lies within all bands, and keeps all that does") {
  Sampler sampler({10, 0.5, 5, 0.0}, 1, 1);
  sampler.take({0, 1, 0, 0, 0, 0, 0, 0, 3, 4});
  CHECK(sampler.ended() == Ending::all_within);
  CHECK(sampler.kept().size() == 7);
}

TEST_CASE("points that could not be compared are not kept") {
  const double infinite = std::numeric_limits<double>::infinity();
  const double missing = std::numeric_limits<double>::quiet_NaN();
  Sampler sampler({4, 0.5, 5, 0.0}, 1, 1);
  sampler.take({infinite, 1, missing, infinite});
  REQUIRE(sampler.kept().size() == 1);
  CHECK(sampler.kept()[0].number == 1);
  CHECK_FALSE(sampler.ended());
  Sampler lost({4, 0.5, 5, 0.0}, 1, 1);
  lost.take({infinite, infinite, infinite, infinite});
  CHECK(lost.ended() == Ending::nothing_to_keep);
}
