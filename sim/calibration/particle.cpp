#include "sim/calibration/particle.hpp"

namespace tillit {

double effective_size(const std::vector<Particle>& particles) {
  double sum = 0, squares = 0;
  for (const Particle& one : particles) {
    sum += one.weight;
    squares += one.weight * one.weight;
  }
  return squares > 0 ? sum * sum / squares : 0;
}

}  // namespace tillit
