#pragma once

#include <string>
#include <vector>

#include "sim/run/model.hpp"

namespace tillit {

/// A variable of the state, as its column is declared.
struct StateVariable {
  std::string whose;  ///< the level, or several that have the same variables
  std::string name;
  const char* type;
  std::string unit;
  double least;
  double most;  ///< infinity if open
  std::string meaning;
};

/// Every variable of the model's state, in the order in which a world shows them. They are asked of
/// a world of one principal, for columns are declared beside the state and nowhere else. Levels
/// that follow each other and are alike (managers of several levels) are told once.
std::vector<StateVariable> state_variables(const Model& model);

}  // namespace tillit
