#include "sim/design/plan.hpp"

#include <limits>
#include <stdexcept>

#include "sim/design/grid.hpp"
#include "sim/design/latin_hypercube.hpp"
#include "sim/design/morris.hpp"
#include "sim/design/saltelli.hpp"

namespace tillit {
namespace {

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  return b != 0 && a > most / b ? most : a * b;
}

std::uint64_t grid_values_count(const Factor& factor) {
  if (!factor.levels.empty()) return factor.levels.size();
  return factor.steps > 0 ? factor.steps : values_of(factor);
}

}  // namespace

std::string_view name_of(DesignMethod method) {
  switch (method) {
    case DesignMethod::grid:
      return "grid";
    case DesignMethod::latin_hypercube:
      return "latin_hypercube";
    case DesignMethod::sobol:
      return "sobol";
    case DesignMethod::morris:
      return "morris";
    case DesignMethod::saltelli:
      return "saltelli";
  }
  return "";
}

std::uint64_t points_of(const DesignPlan& plan, const std::vector<Factor>& factors) {
  const std::uint64_t count = factors.size();
  switch (plan.method) {
    case DesignMethod::grid: {
      std::uint64_t points = 1;
      for (const Factor& factor : factors) points = product(points, grid_values_count(factor));
      return points;
    }
    case DesignMethod::latin_hypercube:
    case DesignMethod::sobol:
      return plan.points;
    case DesignMethod::morris:
      return product(plan.trajectories, count + 1);
    case DesignMethod::saltelli:
      return product(plan.base_points, (plan.second_order ? 2 * count : count) + 2);
  }
  return 0;
}

Points make_design(const DesignPlan& plan, const std::vector<Factor>& factors, std::uint64_t seed) {
  if (!unmet_demands(plan, factors).empty()) {
    throw std::invalid_argument("internal fault: a design was begun whose demands are not met");
  }
  switch (plan.method) {
    case DesignMethod::grid:
      return grid(factors);
    case DesignMethod::latin_hypercube:
      return latin_hypercube(factors, plan.points, seed);
    case DesignMethod::sobol:
      return sobol(factors, plan.points, seed);
    case DesignMethod::morris:
      return morris(factors, plan.trajectories, static_cast<std::uint32_t>(plan.levels), seed);
    case DesignMethod::saltelli:
      return saltelli(factors, plan.base_points, plan.second_order, seed);
  }
  return {};
}

}  // namespace tillit
