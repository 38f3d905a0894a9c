// print_design METHOD SEED NUMBER OPTION FACTOR...: the points of a design, a line each.
//   METHOD   grid, latin_hypercube, sobol, morris, saltelli; unscrambled: Sobol's sequence as it is
//   NUMBER   of points, trajectories or base points
//   OPTION   Morris: levels; Saltelli: 1 with second order; else 0
//   FACTOR   low:high, or low:high:whole
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
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
  const std::map<std::string, DesignPlan> plans = {
      {"grid", {DesignMethod::grid}},
      {"latin_hypercube", {.method = DesignMethod::latin_hypercube, .points = number}},
      {"sobol", {.method = DesignMethod::sobol, .points = number}},
      {"morris", {.method = DesignMethod::morris, .trajectories = number, .levels = option}},
      {"saltelli",
       {.method = DesignMethod::saltelli, .base_points = number, .second_order = option == 1}}};
  return make_design(plans.at(method), factors, seed);
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
