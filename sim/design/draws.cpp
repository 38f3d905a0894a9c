#include "sim/design/draws.hpp"

#include <numeric>
#include <utility>

namespace tillit {

std::vector<std::uint32_t> DesignDraws::order(std::size_t count, std::uint64_t set,
                                              std::uint64_t which) const {
  std::vector<std::uint32_t> ordered(count);
  std::iota(ordered.begin(), ordered.end(), 0u);
  for (std::size_t left = count; left > 1; --left) {
    const Words words = (*this)(set, left, which);
    std::swap(ordered[left - 1], ordered[choose(words.first, static_cast<std::uint32_t>(left))]);
  }
  return ordered;
}

}  // namespace tillit
