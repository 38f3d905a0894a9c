#pragma once

#include <string>
#include <vector>

#include "models/governance/declaration/declaration.hpp"

namespace tillit::governance {

inline const Declaration& declared = governance_declaration();

template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) names.push_back(one.name);
  return names;
}

}  // namespace tillit::governance
