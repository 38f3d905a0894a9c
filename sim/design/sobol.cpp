#include "sim/design/sobol.hpp"

#include <boost/random/sobol.hpp>

#include <algorithm>

#include "sim/design/draws.hpp"

namespace tillit {
namespace {

constexpr unsigned bits = 32;
using Engine = boost::random::sobol_engine<std::uint32_t, bits>;
static_assert(sobol_most_factors == boost::random::default_sobol_table::max_dimension);

/// Each bit of `word` is turned over or not, by a draw named by the bits before it. One draw holds
/// the choices for six bits: a tree with a node for each of the 63 ways to get to one of them.
std::uint32_t scrambled(std::uint32_t word, std::size_t factor, const DesignDraws& draws) {
  constexpr unsigned levels = 6;
  std::uint32_t result = 0;
  for (unsigned level = 0; level < bits; level += levels) {
    const std::uint32_t before = level == 0 ? 0 : word >> (bits - level);
    const Words words = draws(factor, before, level);
    const std::uint64_t tree = (std::uint64_t{words.first} << 32) | words.second;
    std::uint32_t node = 1;
    for (unsigned bit = level; bit < std::min(level + levels, bits); ++bit) {
      const std::uint32_t as_is = (word >> (bits - 1 - bit)) & 1u;
      const auto turned = static_cast<std::uint32_t>((tree >> node) & 1u);
      result = (result << 1) | (as_is ^ turned);
      node = 2 * node + as_is;
    }
  }
  return result;
}

/// The sequence with each number changed by `change(word, factor)`.
template <class Change>
Points sequence(std::size_t factors, std::size_t points, const Change& change) {
  Engine engine(factors);
  Points result(points, std::vector<double>(factors));
  for (std::size_t point = 0; point < points; ++point) {
    for (std::size_t f = 0; f < factors; ++f) {
      const std::uint32_t word = point == 0 ? 0 : engine();  // Boost leaves the origin out
      result[point][f] = change(word, f) * 0x1p-32;
    }
  }
  return result;
}

}  // namespace

Points sobol_sequence(std::size_t factors, std::size_t points) {
  return sequence(factors, points, [](std::uint32_t word, std::size_t) { return word; });
}

Points scrambled_sobol_sequence(std::size_t factors, std::size_t points, std::uint64_t seed) {
  const DesignDraws draws(seed, StudyPurpose::sobol_scrambling);
  return sequence(factors, points, [&](std::uint32_t word, std::size_t factor) {
    return scrambled(word, factor, draws);
  });
}

Points sobol(const std::vector<Factor>& factors, std::size_t points, std::uint64_t seed) {
  return in_units_of(factors, scrambled_sobol_sequence(factors.size(), points, seed));
}

}  // namespace tillit
