#pragma once

#include <string>
#include <vector>

#include "sim/calibration/particle.hpp"
#include "sim/calibration/weighted.hpp"
#include "sim/scenario/calibration.hpp"

namespace tillit {

/// What each target gave, by generation and point.
using ValuesOfGenerations = std::vector<std::vector<std::vector<double>>>;

/// The particles that were kept, with what they stand for: a sample of the posterior.
class Posterior {
 public:
  Posterior(const Calibration& calibration, std::vector<Particle> kept,
            const ValuesOfGenerations& values);

  std::size_t size() const { return kept_.size(); }
  double effective() const { return effective_size(kept_); }
  double largest_distance() const;

  Weighted parameter(std::size_t varied) const { return column(parameters_, varied); }
  Weighted target(std::size_t target) const { return column(values_, target); }

  /// A table of all particles: generation, point, weight (their sum is 1), distance, `p_` and the
  /// name of what is varied, the names of the targets. Every number reads back as it was.
  std::string csv() const;

 private:
  Weighted column(const std::vector<std::vector<double>>& rows, std::size_t which) const;

  const Calibration& calibration_;
  std::vector<Particle> kept_;
  std::vector<std::vector<double>> parameters_, values_;  ///< by particle
};

}  // namespace tillit
