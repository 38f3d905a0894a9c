#include "sim/calibration/sampler.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/arithmetic/functions.hpp"
#include "sim/calibration/reflected_normal.hpp"
#include "sim/calibration/weighted.hpp"
#include "sim/design/draws.hpp"
#include "sim/design/latin_hypercube.hpp"
#include "sim/random/variates.hpp"
#include "sim/scenario/calibration.hpp"

namespace tillit {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Steps are never narrower than this: particles that are all alike still explore.
constexpr double least_spread = 1e-6;

Weighted along(const std::vector<Particle>& particles, std::size_t direction) {
  Weighted all;
  for (const Particle& one : particles) {
    all.values.push_back(one.unit[direction]);
    all.weights.push_back(one.weight);
  }
  return all;
}

}  // namespace

Sampler::Sampler(const SamplerSettings& settings, std::size_t dimensions, std::uint64_t seed)
    : settings_(settings),
      dimensions_(dimensions),
      seed_(seed),
      proposed_(latin_hypercube(std::vector<Factor>(dimensions), settings.particles, seed)),
      weights_(settings.particles, 1.0),
      threshold_(infinite) {}

/// At least one is kept, and at least one is new in each generation.
std::size_t Sampler::number_kept() const {
  const auto share = whole_below(settings_.keep * static_cast<double>(settings_.particles));
  return std::clamp(static_cast<std::size_t>(share), std::size_t{1}, settings_.particles - 1);
}

void Sampler::take(const std::vector<double>& distances) {
  if (distances.size() != proposed_.size()) throw std::invalid_argument("a distance per point");
  std::size_t nearer = 0;
  for (const double distance : distances) nearer += distance < threshold_ ? 1 : 0;
  if (generation_ > 0) {
    accepted_ = static_cast<double>(nearer) / static_cast<double>(distances.size());
  }
  add_new(distances);
  keep_nearest();
  ended_ = ending();
  if (ended_) {
    proposed_.clear();
    return;
  }
  ++generation_;
  propose();
}

void Sampler::add_new(const std::vector<double>& distances) {
  for (std::size_t i = 0; i < distances.size(); ++i) {
    if (!(distances[i] < infinite)) continue;
    kept_.push_back({generation_, i, proposed_[i], distances[i], weights_[i]});
  }
}

/// Those as near as the last that is wanted stay too: none of them is nearer than another.
void Sampler::keep_nearest() {
  std::vector<double> distances;
  for (const Particle& one : kept_) distances.push_back(one.distance);
  std::sort(distances.begin(), distances.end());
  if (distances.empty()) return;
  threshold_ = distances[std::min(number_kept(), distances.size()) - 1];
  const auto farther = [&](const Particle& one) { return one.distance > threshold_; };
  kept_.erase(std::remove_if(kept_.begin(), kept_.end(), farther), kept_.end());
}

std::optional<Ending> Sampler::ending() const {
  if (kept_.empty()) return Ending::nothing_to_keep;
  if (threshold_ == 0) return Ending::all_within;
  if (generation_ > 0 && accepted_ <= settings_.least_accepted) return Ending::settled;
  if (generation_ + 1 >= settings_.generations) return Ending::generations;
  return std::nullopt;
}

void Sampler::propose() {
  spreads_.clear();
  for (std::size_t i = 0; i < dimensions_; ++i) {
    const double twice = 2.0 * along(kept_, i).variance();
    spreads_.push_back(std::clamp(square_root(twice), least_spread, 1.0));
  }
  std::vector<double> reached;  // weights up to and with each particle
  double sum = 0;
  for (const Particle& one : kept_) reached.push_back(sum += one.weight);
  const DesignDraws ancestor(seed_, StudyPurpose::calibration_ancestor);
  const DesignDraws move(seed_, StudyPurpose::calibration_move);
  proposed_.assign(settings_.particles - number_kept(), std::vector<double>(dimensions_));
  weights_.clear();
  for (std::size_t i = 0; i < proposed_.size(); ++i) {
    const Words chosen = ancestor(generation_, i, 0);
    const double place = sum * fine_uniform(chosen.first, chosen.second);
    const auto at = std::upper_bound(reached.begin(), reached.end() - 1, place) - reached.begin();
    const Particle& from = kept_[static_cast<std::size_t>(at)];
    for (std::size_t k = 0; k < dimensions_; ++k) {
      const Words words = move(generation_, i, k);
      proposed_[i][k] = reflected(from.unit[k] + spreads_[k] * normal(words.first, words.second));
    }
    weights_.push_back(1.0 / density(proposed_[i]));
  }
}

/// From which a new point is drawn: sum over kept particles of weight times step, over the weights.
double Sampler::density(const std::vector<double>& unit) const {
  double sum = 0, weights = 0;
  for (const Particle& one : kept_) {
    double step = one.weight;
    for (std::size_t k = 0; k < dimensions_; ++k) {
      step *= reflected_density(unit[k], one.unit[k], spreads_[k]);
    }
    sum += step;
    weights += one.weight;
  }
  return sum / weights;
}

Sampler sampler_of(const Scenario& scenario) {
  const Calibration& one = *scenario.calibration;
  return {{one.particles, one.keep, one.generations, one.least_accepted},
          one.varied.size(),
          scenario.seed};
}

}  // namespace tillit
