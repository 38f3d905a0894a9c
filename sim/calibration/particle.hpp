#pragma once

#include <cstddef>
#include <vector>

namespace tillit {

/// A point that was run, and how much it counts among those kept.
struct Particle {
  std::size_t generation = 0;
  std::size_t number = 0;    ///< of its point, in its generation
  std::vector<double> unit;  ///< where it lies in the unit cube: the prior is uniform there
  double distance = 0;       ///< from the targets; infinite if it could not be compared
  double weight = 1;         ///< density of the prior over that from which it was drawn
};

/// By how many equally weighted particles the weighted ones are worth: (sum w)² / sum w².
double effective_size(const std::vector<Particle>& particles);

}  // namespace tillit
