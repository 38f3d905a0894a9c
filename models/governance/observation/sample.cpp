#include "models/governance/observation/sample.hpp"

#include <algorithm>

namespace tillit::governance {

// Floyd's way (Bentley & Floyd, Communications of the ACM 30(9), 1987): one draw per number, none
// twice.
std::vector<std::uint32_t> sample(const Week& week, Purpose purpose, std::uint32_t service,
                                  std::uint32_t count, std::uint32_t size) {
  std::vector<bool> taken(count);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t last = count > size ? count - size : 0; last < count; ++last) {
    const Words words = week.draw(purpose, service, last);
    const std::uint32_t candidate = count > size ? choose(words.first, last + 1) : last;
    const std::uint32_t number = taken[candidate] ? last : candidate;
    taken[number] = true;
    chosen.push_back(number);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace tillit::governance
