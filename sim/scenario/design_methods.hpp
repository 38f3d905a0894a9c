#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/design/plan.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// A method whose points the scenario itself lists, and the one that switches each mechanism off in
/// turn; the others are sim/design's.
inline constexpr std::string_view listed_points = "listed";
inline constexpr std::string_view ablation = "ablation";

/// As a scenario names them.
std::vector<std::string> names_of_designs();

/// The method of sim/design with this name; nothing if it is another.
std::optional<DesignMethod> design_method(std::string_view name);

/// A key of study.design that a method reads.
struct DesignSetting {
  std::string key;
  bool required;
};
std::vector<DesignSetting> settings_of(std::string_view method);

}  // namespace tillit
