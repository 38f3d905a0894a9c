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

}  // namespace tillit
