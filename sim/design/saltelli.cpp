#include "sim/design/saltelli.hpp"

#include <utility>

namespace tillit {
namespace {

/// `point` with each factor in turn as in `other`.
void add_exchanged(Points& points, const std::vector<double>& point,
                   const std::vector<double>& other) {
  for (std::size_t f = 0; f < point.size(); ++f) {
    points.push_back(point);
    points.back()[f] = other[f];
  }
}

}  // namespace

Points saltelli_in_unit_cube(std::size_t factors, std::size_t base_points, bool second_order,
                             std::uint64_t seed) {
  Points points;
  for (const auto& both : scrambled_sobol_sequence(2 * factors, base_points, seed)) {
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(factors);
    const std::vector<double> a(both.begin(), middle), b(middle, both.end());
    points.push_back(a);
    add_exchanged(points, a, b);
    if (second_order) add_exchanged(points, b, a);
    points.push_back(b);
  }
  return points;
}

Points saltelli(const std::vector<Factor>& factors, std::size_t base_points, bool second_order,
                std::uint64_t seed) {
  return in_units_of(factors,
                     saltelli_in_unit_cube(factors.size(), base_points, second_order, seed));
}

}  // namespace tillit
