#pragma once

#include <memory>
#include <string>

#include "tests/sim/study/small_model.hpp"

/// The small model's scenario at the points of a design.
namespace small {

inline Varied parameter(const std::string& name) {
  return {Varied::What::parameter, 0, 0, "parameters." + name, name, "1", {name, name}};
}

inline Scenario with_reform() {
  Scenario made = scenario();
  made.variants.push_back({"push", {}, {measure(0.5, 3, 11)}});
  return made;
}

/// The scenario at three values of its first parameter, and with the reform at half and full
/// strength.
inline Scenario swept() {
  Scenario made = with_reform();
  Design design;
  design.method = "listed";
  design.varied = {parameter("drift"),
                   {Varied::What::reform, 0, 1, "variants.push.push", "push", "1", {}}};
  design.factors.resize(2);
  design.points = {{0.1, 0.5}, {0.3, 0.5}, {0.3, 0.25}};
  made.design = std::make_shared<const Design>(design);
  return made;
}

}  // namespace small
