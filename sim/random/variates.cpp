#include "sim/random/variates.hpp"

#include <stdexcept>

#include "sim/arithmetic/functions.hpp"
#include "sim/arithmetic/normal_quantile.hpp"
#include "sim/random/words.hpp"

namespace tillit {

double normal(std::uint32_t upper, std::uint32_t lower) {
  return normal_quantile(fine_uniform(upper, lower));
}

std::int32_t poisson(double uniform, double mean) {
  if (!(mean >= 0 && mean <= poisson_highest_mean)) {
    throw std::invalid_argument("internal fault: poisson needs a mean between 0 and 500");
  }
  double probability = exponential(-mean);
  double cumulated = probability;
  std::int32_t count = 0;
  // Rounding may leave the sum a little below 1; the second condition ends the search there.
  while (cumulated <= uniform && !(probability < 1e-18 && count > mean)) {
    ++count;
    probability *= mean / count;
    cumulated += probability;
  }
  return count;
}

}  // namespace tillit
