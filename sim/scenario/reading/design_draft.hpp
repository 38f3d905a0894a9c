#pragma once

#include <utility>
#include <vector>

#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/variables.hpp"

namespace tillit {

/// A design while study.design is read. What is varied, its factors and its nodes stand in the same
/// order.
struct DesignDraft {
  Reading& reading;
  const Node& node;  ///< study.design
  std::vector<Variable> variables = variables_of(reading.scenario, reading.declaration());
  Design design{};
  std::vector<Place> places{};
  std::size_t errors_before = reading.mistakes.errors();

  void add(const Variable& variable, Factor factor, const Place& place) {
    design.varied.push_back(variable.varied);
    design.factors.push_back(std::move(factor));
    places.push_back(place);
  }
};

// The steps, in this order. What they find wrong they tell.

void check_design_settings(const DesignDraft& draft);  ///< the keys that belong to the method
void read_design_ranges(DesignDraft& draft);           ///< over: what is varied, and how
DesignPlan read_design_plan(DesignDraft& draft);       ///< how many points a method is to make
bool check_design_plan(DesignDraft& draft);            ///< whether it can, if it is to make any
void read_listed_points(DesignDraft& draft);           ///< points as lists in over, or of a file
void check_design_points(const DesignDraft& draft);    ///< parameters that go together at each

}  // namespace tillit
