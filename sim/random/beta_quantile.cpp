#include "sim/random/beta_quantile.hpp"

#include <cstddef>
#include <stdexcept>

#include "sim/arithmetic/functions.hpp"

namespace tillit {
namespace {

// Everything is done in t = ln(x / (1-x)): there the density is x^a (1-x)^b, a smooth single hill
// without the poles at 0 and 1 that the density in x has for a < 1 or b < 1.

/// Where the hill is cut: e^-40 of its height, less than the rounding of the sum.
constexpr double table_depth = 40;
constexpr std::size_t cells_per_side = 512;

struct Hill {
  double a, b;

  double summit() const { return logarithm(a / b); }
  double log_height(double t) const {
    const double size = absolute(t);
    const double rest = logarithm(1.0 + exponential(-size));  // -ln of the larger of x and 1-x
    return -(a + b) * rest - (t < 0 ? a : b) * size;
  }
  /// How far from the summit in a direction (-1, 1) the hill has fallen by table_depth.
  double width(double direction) const {
    const double goal = log_height(summit()) - table_depth;
    double inside = 0, outside = 1;
    while (log_height(summit() + direction * outside) > goal) outside *= 2;
    for (int halving = 0; halving < 40; ++halving) {
      const double middle = 0.5 * (inside + outside);
      (log_height(summit() + direction * middle) > goal ? inside : outside) = middle;
    }
    return outside;
  }
};

double share_of(double t) { return 1.0 / (1.0 + exponential(-t)); }

/// A place on the hill: x there, the density in t, and the integrals of density and x * density up
/// to here (after scaling: probability and the part of the mean below).
struct Place {
  double t, x, density, probability, mean_below;
};

/// The cubic through two points with given slopes.
double hermite(double at, double x0, double y0, double slope0, double x1, double y1,
               double slope1) {
  const double step = x1 - x0;
  const double s = (at - x0) / step;
  const double r = 1 - s;
  return r * r * ((1 + 2 * s) * y0 + s * step * slope0) +
         s * s * ((1 + 2 * r) * y1 - r * step * slope1);
}

std::vector<Place> walk(const Hill& hill) {
  const double summit = hill.summit();
  const double left = hill.width(-1), right = hill.width(1);
  const double top = hill.log_height(summit);
  const auto place_at = [&](double t) {
    return Place{t, share_of(t), exponential(hill.log_height(t) - top), 0, 0};
  };
  std::vector<Place> places;
  places.reserve(2 * cells_per_side + 1);
  for (std::size_t index = 0; index <= 2 * cells_per_side; ++index) {
    // From -1 to 1; squared, so that steps are short about the summit and long in the tails.
    const double way =
        (static_cast<double>(index) - double(cells_per_side)) / double(cells_per_side);
    places.push_back(place_at(summit + (way < 0 ? -left : right) * way * way));
    if (index == 0) continue;
    // Simpson's rule over the cell.
    const Place& start = places[index - 1];
    Place& end = places[index];
    const Place middle = place_at(0.5 * (start.t + end.t));
    const double sixth = (end.t - start.t) / 6;
    end.probability =
        start.probability + sixth * (start.density + 4 * middle.density + end.density);
    end.mean_below =
        start.mean_below +
        sixth * (start.x * start.density + 4 * middle.x * middle.density + end.x * end.density);
  }
  const double scale = 1 / places.back().probability;
  for (Place& place : places) {
    place.density *= scale;
    place.probability *= scale;
    place.mean_below *= scale;
  }
  return places;
}

}  // namespace

BetaQuantile::BetaQuantile(double a, double b) {
  if (!(a >= 0.01 && a <= 1e6 && b >= 0.01 && b <= 1e6)) {
    throw std::invalid_argument("internal fault: Beta needs shapes between 0.01 and 1e6");
  }
  constexpr auto intervals = static_cast<std::size_t>(quantile_intervals);
  constexpr double width = 1.0 / quantile_intervals;
  const std::vector<Place> places = walk(Hill{a, b});
  // One knot more than there are ends of intervals, so that even uniform = 1 reads what exists.
  knots_.resize(intervals + 2);
  double first = 0, last = 0, mean_below_first = 0, mean_below_last = 0;
  std::size_t cell = 1;
  for (std::size_t index = 1; index < intervals; ++index) {
    const double wanted = static_cast<double>(index) * width;
    while (places[cell].probability < wanted) ++cell;
    const Place& start = places[cell - 1];
    const Place& end = places[cell];
    const double t = hermite(wanted, start.probability, start.t, 1 / start.density, end.probability,
                             end.t, 1 / end.density);
    last = share_of(t);
    mean_below_last = hermite(wanted, start.probability, start.mean_below, start.x, end.probability,
                              end.mean_below, end.x);
    if (index == 1) {
      first = last;
      mean_below_first = mean_below_last;
    }
    knots_[index] = static_cast<float>(last);
  }
  // The outermost knots are set so that a straight line keeps the mean of the tail.
  const double mean_above_last = places.back().mean_below - mean_below_last;
  knots_[0] = static_cast<float>(clamp(2 * mean_below_first / width - first, 0.0, first));
  knots_[intervals] = static_cast<float>(clamp(2 * mean_above_last / width - last, last, 1.0));
  knots_[intervals + 1] = knots_[intervals];
}

}  // namespace tillit
