#include "sim/scenario/numbered_principals.hpp"

#include <fmt/format.h>

namespace tillit {

std::vector<Principal> numbered_principals(int count, const std::string& kind,
                                           const std::string& title) {
  std::vector<Principal> principals;
  for (int number = 1; number <= count; ++number) {
    Principal principal;
    principal.code = fmt::format("{:04}", number);
    principal.name = fmt::format("{} {}", title, number);
    principal.kind = kind;
    principal.group = "synthetic";
    principals.push_back(principal);
  }
  return principals;
}

Declaration numbered_declaration(const std::string& name, const Text& title) {
  Declaration model;
  model.name = name;
  model.title = title;
  model.population_kinds = {"synthetic"};
  model.population_keys_ignored = {"scale", "sectors"};
  model.sectors = {{"all", {"all", "alla"}, {}}};
  return model;
}

}  // namespace tillit
