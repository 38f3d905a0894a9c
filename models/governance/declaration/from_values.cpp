// The model's own structs, from values in the declaration's order.
#include "models/governance/declaration/levers.hpp"
#include "models/governance/declaration/mechanisms.hpp"
#include "models/governance/declaration/parameters.hpp"
#include "models/governance/declaration/sector_parameters.hpp"

#include <cstddef>

namespace tillit::governance {

Parameters parameters_from(const std::vector<double>& values) {
  Parameters made;
  std::size_t next = 0;
#define PARAMETER(name, ...) made.name = static_cast<float>(values.at(next++));
#define WHOLE_PARAMETER PARAMETER
#include "models/governance/declaration/parameters.def"
#undef WHOLE_PARAMETER
#undef PARAMETER
  return made;
}

SectorParameters sector_parameters_from(const std::vector<double>& values) {
  SectorParameters made;
  std::size_t next = 0;
#define SECTOR_PARAMETER(name, ...) made.name = static_cast<float>(values.at(next++));
#define WHOLE_SECTOR_PARAMETER SECTOR_PARAMETER
#include "models/governance/declaration/sector_parameters.def"
#undef WHOLE_SECTOR_PARAMETER
#undef SECTOR_PARAMETER
  return made;
}

Levers levers_from(const float* values) {
  Levers made;
#define LEVER(name, ...) made.name = *values++;
#include "models/governance/declaration/levers.def"
#undef LEVER
  return made;
}

Mechanisms mechanisms_from(const std::vector<bool>& values) {
  Mechanisms made;
  std::size_t next = 0;
#define MECHANISM(name, ...) made.name = values.at(next++);
#include "models/governance/declaration/mechanisms.def"
#undef MECHANISM
  return made;
}

}  // namespace tillit::governance
