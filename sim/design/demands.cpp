#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "sim/design/plan.hpp"
#include "sim/design/saltelli.hpp"

namespace tillit {
namespace {

class Demands {
 public:
  Demands(const DesignPlan& plan, const std::vector<Factor>& factors)
      : plan_(plan), factors_(factors) {}

  std::vector<UnmetDemand> unmet() {
    of_method();
    for (std::size_t f = 0; f < factors_.size(); ++f) of_factor(f);
    if (unmet_.empty()) {  // only then is their number known
      const std::uint64_t points = points_of(plan_, factors_);
      const std::uint64_t most =
          std::min(design_most_points, design_most_numbers / factors_.size());
      demand(points <= most, DesignDemand::at_most_points, 0, static_cast<double>(points),
             static_cast<double>(most));
    }
    return unmet_;
  }

 private:
  void demand(bool met, DesignDemand what, std::size_t factor = 0, double given = 0,
              double limit = 0) {
    if (!met) unmet_.push_back({what, factor, given, limit});
  }

  std::uint64_t counted() const {
    switch (plan_.method) {
      case DesignMethod::grid:
        return 1;
      case DesignMethod::morris:
        return plan_.trajectories;
      case DesignMethod::saltelli:
        return plan_.base_points;
      default:
        return plan_.points;
    }
  }

  std::size_t most_factors() const {
    switch (plan_.method) {
      case DesignMethod::sobol:
        return sobol_most_factors;
      case DesignMethod::saltelli:
        return saltelli_most_factors;
      default:
        return std::numeric_limits<std::size_t>::max();
    }
  }

  void of_method() {
    demand(!factors_.empty(), DesignDemand::some_factor, 0, 0, 1);
    demand(counted() > 0, DesignDemand::some_points, 0, 0, 1);
    demand(factors_.size() <= most_factors(), DesignDemand::at_most_factors, 0,
           static_cast<double>(factors_.size()), static_cast<double>(most_factors()));
    if (plan_.method == DesignMethod::morris) {
      const bool even =
          plan_.levels >= 2 && plan_.levels % 2 == 0 && plan_.levels <= morris_most_levels;
      demand(even, DesignDemand::even_levels, 0, static_cast<double>(plan_.levels),
             static_cast<double>(morris_most_levels));
    }
  }

  void of_factor(std::size_t f) {
    const Factor& factor = factors_[f];
    const std::size_t before = unmet_.size();
    if (factor.levels.empty()) of_range(f);
    if (unmet_.size() != before) return;
    const std::uint64_t values = values_of(factor);
    const auto number = static_cast<double>(values);
    if (plan_.method == DesignMethod::grid) {
      demand(values > 0 || factor.steps > 0, DesignDemand::values_for_grid, f, 0, 1);
      const bool more = factor.levels.empty() && values > 0 && factor.steps > values;
      demand(!more, DesignDemand::no_more_steps, f, static_cast<double>(factor.steps), number);
    } else {
      demand(values != 1, DesignDemand::two_values, f, number, 2);
    }
  }

  void of_range(std::size_t f) {
    const Factor& factor = factors_[f];
    const bool rising = std::isfinite(factor.high - factor.low) && factor.low < factor.high;
    demand(rising, DesignDemand::low_below_high, f, factor.low, factor.high);
    if (!factor.whole || !rising) return;
    const auto exact = [](double end) { return std::fabs(end) < 0x1p52 && std::floor(end) == end; };
    demand(exact(factor.low), DesignDemand::whole_ends, f, factor.low);
    demand(exact(factor.high), DesignDemand::whole_ends, f, factor.high);
  }

  const DesignPlan& plan_;
  const std::vector<Factor>& factors_;
  std::vector<UnmetDemand> unmet_;
};

}  // namespace

std::vector<UnmetDemand> unmet_demands(const DesignPlan& plan, const std::vector<Factor>& factors) {
  return Demands(plan, factors).unmet();
}

}  // namespace tillit
