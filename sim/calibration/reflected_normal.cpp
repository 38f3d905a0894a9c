#include "sim/calibration/reflected_normal.hpp"

#include "sim/arithmetic/functions.hpp"

namespace tillit {
namespace {

constexpr double inverse_root_two_pi = 0.3989422804014326779;

double normal_density(double z) { return inverse_root_two_pi * exponential(-0.5 * z * z); }

}  // namespace

double reflected(double number) {
  const double within_two = number - 2.0 * whole_below(0.5 * number);
  return within_two > 1.0 ? 2.0 - within_two : within_two;
}

double reflected_density(double at, double centre, double spread) {
  // The images of `at` are 2k + at and 2k - at. Beyond 9 spreads nothing is left of a double.
  const int farthest = 1 + static_cast<int>(4.5 * spread);
  double sum = 0;
  for (int k = -farthest; k <= farthest; ++k) {
    const double shift = 2.0 * k - centre;
    sum += normal_density((shift + at) / spread);
    sum += normal_density((shift - at) / spread);
  }
  return sum / spread;
}

}  // namespace tillit
