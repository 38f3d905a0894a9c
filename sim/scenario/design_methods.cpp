#include "sim/scenario/design_methods.hpp"

#include <array>

namespace tillit {
namespace {

constexpr std::array made{DesignMethod::grid, DesignMethod::latin_hypercube, DesignMethod::sobol,
                          DesignMethod::morris, DesignMethod::saltelli};

}  // namespace

std::vector<std::string> names_of_designs() {
  std::vector<std::string> names;
  for (const DesignMethod method : made) names.emplace_back(name_of(method));
  names.emplace_back(listed_points);
  names.emplace_back(ablation);
  return names;
}

std::optional<DesignMethod> design_method(std::string_view name) {
  for (const DesignMethod method : made) {
    if (name_of(method) == name) return method;
  }
  return std::nullopt;
}

std::vector<DesignSetting> settings_of(std::string_view name) {
  if (name == ablation) return {};
  if (name == listed_points) return {{"file", false}, {"over", false}};
  std::vector<DesignSetting> settings;
  switch (design_method(name).value()) {
    case DesignMethod::grid:
      break;
    case DesignMethod::latin_hypercube:
    case DesignMethod::sobol:
      settings = {{"points", true}};
      break;
    case DesignMethod::morris:
      settings = {{"trajectories", true}, {"levels", false}};
      break;
    case DesignMethod::saltelli:
      settings = {{"base_points", true}, {"second_order", false}};
      break;
  }
  settings.push_back({"over", true});
  return settings;
}

}  // namespace tillit
