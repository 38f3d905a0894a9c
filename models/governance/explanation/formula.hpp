#pragma once

#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {

/// What was lived by a variable of units, which nobody leaves.
inline Course lived_as(float value) {
  Course course;
  course.lived = course.after = number(value);
  return course;
}

/// What is new every week: a formula of its inputs.
class Formula : public Equation {
 public:
  std::span<const Term> added() const override { return {}; }
  bool target_is_cut() const override { return false; }
  bool lasts() const override { return false; }
};

}  // namespace tillit::governance
