#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/calibration/particle.hpp"
#include "sim/design/factor.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// How many points are compared, and when it ends.
struct SamplerSettings {
  std::size_t particles = 100;
  double keep = 0.5;
  std::size_t generations = 10;
  double least_accepted = 0.05;
};

/// Why there is no further generation.
enum class Ending {
  all_within,      ///< every kept particle is at distance 0
  settled,         ///< hardly any new point is nearer than those before
  generations,     ///< as many as were asked for
  nothing_to_keep  ///< no point could be compared
};

/// Adaptive population Monte Carlo approximate Bayesian computation: Lenormand, Jabot & Deffuant,
/// "Adaptive approximate Bayesian computation for complex models", Computational Statistics 28
/// (2013), 2777-2796, in the unit cube, where the prior is uniform. The first generation is a Latin
/// hypercube. Of old and new particles the nearest share `keep` stay; each new point lies around
/// one of them, chosen by weight, by a normal step with twice their variance in each direction.
/// Unlike there the step is reflected at the cube's faces, so that every point is one of the prior
/// and all generations have the same size. Every draw has a key: the same distances give the same
/// points.
class Sampler {
 public:
  Sampler(const SamplerSettings& settings, std::size_t dimensions, std::uint64_t seed);

  /// The generation that is to be run, from 0, and its points in the unit cube.
  std::size_t generation() const { return generation_; }
  const Points& proposed() const { return proposed_; }

  /// Takes in how far each of its points came from the targets, and proposes the next generation.
  void take(const std::vector<double>& distances);

  std::optional<Ending> ended() const { return ended_; }

  /// The sample of the posterior so far, in the order in which it was drawn.
  const std::vector<Particle>& kept() const { return kept_; }

  /// The largest distance among those kept.
  double threshold() const { return threshold_; }

  /// Share of the last generation that was nearer than the threshold before it; 1 after the first.
  double accepted() const { return accepted_; }

 private:
  std::size_t number_kept() const;
  void add_new(const std::vector<double>& distances);
  void keep_nearest();
  std::optional<Ending> ending() const;
  void propose();
  double density(const std::vector<double>& unit) const;

  SamplerSettings settings_;
  std::size_t dimensions_;
  std::uint64_t seed_;
  std::size_t generation_ = 0;
  Points proposed_;
  std::vector<double> weights_;  ///< of the proposed points
  std::vector<Particle> kept_;
  std::vector<double> spreads_;  ///< of the steps, per direction
  double threshold_;
  double accepted_ = 1;
  std::optional<Ending> ended_;
};

/// The sampler of a scenario that has a calibration, at its first generation.
Sampler sampler_of(const Scenario& scenario);

}  // namespace tillit
