#include <fmt/format.h>

#include "models/governance/population/principals.hpp"

namespace tillit::governance {

std::vector<Principal> synthetic_principals(int count) {
  std::vector<Principal> principals;
  const std::size_t digits = fmt::format("{}", count).size();
  const std::size_t width = digits < 3 ? 3 : digits;
  for (int number = 1; number <= count; ++number) {
    principals.push_back({fmt::format("P{:0{}}", number, width),
                          fmt::format("Principal {}", number),
                          "principal",
                          "synthetic",
                          0,
                          {}});
  }
  return principals;
}

}  // namespace tillit::governance
