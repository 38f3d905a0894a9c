#pragma once

#include <string>
#include <vector>

#include "sim/scenario/calibration.hpp"

namespace tillit {

/// A statement about the world, and what a model is held against because of it.
struct Pattern {
  std::string name;
  Text statement;
  std::vector<std::string> lenses;  ///< under which it should hold; all of the model's if empty
  std::vector<Target> targets;
  std::size_t calibrated = 0;  ///< so many of them, the first, are the calibration's
};

/// What `tillit validate` holds a model against.
struct Validation {
  std::vector<Pattern> patterns;
};

}  // namespace tillit
