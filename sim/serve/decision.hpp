#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace tillit {

/// From this week on the chain is governed so; levers that are not named stay as they were before.
struct Step {
  int from = 0;  ///< week, 0 is the start of the study
  std::vector<std::pair<std::string, double>> levers;
};

/// What a group in a seminar decides: a theory of people, and how the chain is governed from when.
struct Decision {
  static constexpr std::size_t most_steps = 4;

  std::string lens;
  std::vector<Step> steps;  ///< in order of weeks, no two in the same; none: all stays as today
};

/// What a group believes an outcome will be, in its unit: values evenly spaced from week 0 to the
/// last, by outcome.
using Prediction = std::vector<std::pair<std::string, std::vector<double>>>;

}  // namespace tillit
