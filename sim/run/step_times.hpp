#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sim/run/clock.hpp"

namespace tillit {

/// How long each step of the week took, summed over weeks. A step lasts from the end of the one
/// before it, or from the beginning of the week.
class StepTimes {
 public:
  struct Step {
    std::string name;
    double seconds = 0;
  };

  void begin_week() { last_ = seconds_now(); }

  void step_done(std::string_view name) {
    const double now = seconds_now();
    step(name).seconds += now - last_;
    last_ = now;
  }

  /// In the order in which they were first lived.
  const std::vector<Step>& steps() const { return steps_; }

 private:
  Step& step(std::string_view name) {
    const auto known = std::find_if(steps_.begin(), steps_.end(),
                                    [&](const Step& step) { return step.name == name; });
    return known != steps_.end() ? *known : steps_.emplace_back(Step{std::string(name)});
  }

  std::vector<Step> steps_;
  double last_ = 0;
};

}  // namespace tillit
