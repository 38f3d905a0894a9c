// print_design METHOD SEED NUMBER OPTION FACTOR...: the points of a design, a line each.
//   METHOD   grid, latin_hypercube, sobol, morris, saltelli; unscrambled: Sobol's sequence as it is
//   NUMBER   of points, trajectories or base points
//   OPTION   Morris: levels; Saltelli: 1 with second order; else 0
//   FACTOR   low:high, or low:high:whole
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "sim/design/plan.hpp"
#include "sim/design/sobol.hpp"

using namespace tillit;

namespace {

Factor factor_from(const std::string& text) {
  char* rest = nullptr;
  Factor factor;
  factor.low = std::strtod(text.c_str(), &rest);
  factor.high = std::strtod(rest + 1, &rest);
  factor.whole = std::string(rest) == ":whole";
  return factor;
}

Points points_from(const std::string& method, std::uint64_t seed, std::uint64_t number,
                   std::uint64_t option, const std::vector<Factor>& factors) {
  if (method == "unscrambled") return sobol_sequence(factors.size(), number);
  DesignPlan plan{.points = number,
                  .trajectories = number,
                  .levels = option,
                  .base_points = number,
                  .second_order = option == 1};
  while (name_of(plan.method) != method) {
    plan.method = static_cast<DesignMethod>(static_cast<int>(plan.method) + 1);
    if (name_of(plan.method).empty()) std::exit(2);
  }
  return make_design(plan, factors, seed);
}

}  // namespace

int main(int count, char** words) {
  if (count < 6) return 2;
  std::vector<Factor> factors;
  for (int i = 5; i < count; ++i) factors.push_back(factor_from(words[i]));
  const Points points = points_from(words[1], std::strtoull(words[2], nullptr, 10),
                                    std::strtoull(words[3], nullptr, 10),
                                    std::strtoull(words[4], nullptr, 10), factors);
  for (const auto& point : points) {
    for (std::size_t f = 0; f < point.size(); ++f) std::printf(f ? " %.17g" : "%.17g", point[f]);
    std::printf("\n");
  }
}
