#pragma once

#include "reference.hpp"
#include "setup.hpp"
#include "week.hpp"

#include <algorithm>
#include <cmath>

namespace tillit::reference {

inline Setup setup_of(int principals, int weeks) {
  Setup setup;
  setup.principals = principals;
  setup.burn_in = 0;
  setup.weeks = weeks;
  return setup;
}

inline void go_on(World& world, int weeks) {
  for (int i = 0; i < weeks; ++i, ++world.week) one_week(world);
}

inline bool always(const std::vector<double>& values, double value) {
  return std::all_of(values.begin(), values.end(),
                     [&](double x) { return std::abs(x - value) < 1e-12; });
}

}  // namespace tillit::reference
