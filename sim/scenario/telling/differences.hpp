#pragma once

#include <string>
#include <vector>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// What one scenario says in one place, in words.
struct Fact {
  Text where;  ///< "variant trial, measure 1: delegation (delegate)"
  Text value;
  std::string unit = "1";
};

/// All that a scenario says, in the model's words and in a fixed order.
std::vector<Fact> facts_of(const Scenario& scenario, const Declaration& declaration);

/// Where two scenarios say different things. A value that is empty stands in the other one only.
struct Difference {
  Text where;
  Text before;
  Text after;
  std::string unit;
};
std::vector<Difference> differences(const std::vector<Fact>& before,
                                    const std::vector<Fact>& after);

}  // namespace tillit
