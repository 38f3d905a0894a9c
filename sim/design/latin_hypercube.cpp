#include "sim/design/latin_hypercube.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "sim/design/draws.hpp"
#include "sim/design/exchange.hpp"

namespace tillit {
namespace {

/// Differences of coordinates looked at: about a second.
constexpr std::uint64_t most_work = 1'000'000'000;
constexpr std::uint64_t most_starts = 1000;

}  // namespace

Parts random_latin_hypercube(std::size_t factors, std::size_t points, std::uint64_t seed,
                             std::uint64_t start) {
  const DesignDraws draws(seed, StudyPurpose::latin_hypercube);
  Parts parts(points, std::vector<std::uint32_t>(factors));
  for (std::size_t f = 0; f < factors; ++f) {
    const std::vector<std::uint32_t> order = draws.order(points, f, start);
    for (std::size_t point = 0; point < points; ++point) parts[point][f] = order[point];
  }
  return parts;
}

std::uint64_t squared_distance(const std::vector<std::uint32_t>& a,
                               const std::vector<std::uint32_t>& b) {
  std::uint64_t sum = 0;
  for (std::size_t f = 0; f < a.size(); ++f) {
    const std::int64_t off = std::int64_t{a[f]} - std::int64_t{b[f]};
    sum += static_cast<std::uint64_t>(off * off);
  }
  return sum;
}

std::uint64_t closest(const Parts& parts) {
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
  for (std::size_t a = 0; a < parts.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      least = std::min(least, squared_distance(parts[a], parts[b]));
    }
  }
  return least;
}

Parts maximin_latin_hypercube(std::size_t factors, std::size_t points, std::uint64_t seed) {
  Parts best = random_latin_hypercube(factors, points, seed);
  const std::uint64_t one_look = std::uint64_t{points} * points * factors;  // at all pairs
  if (points < 2 || one_look > most_work) return best;
  std::uint64_t work = most_work, farthest = 0;
  for (std::uint64_t start = 0; start < most_starts && work >= one_look; ++start) {
    Parts parts = random_latin_hypercube(factors, points, seed, start);
    exchange_while_better(parts, work);
    const std::uint64_t apart = closest(parts);
    if (apart > farthest) {
      best = std::move(parts);
      farthest = apart;
    }
  }
  return best;
}

Points middles(const Parts& parts) {
  const auto count = static_cast<double>(parts.size());
  Points points;
  for (const std::vector<std::uint32_t>& row : parts) {
    std::vector<double>& point = points.emplace_back();
    for (const std::uint32_t part : row) point.push_back((part + 0.5) / count);
  }
  return points;
}

Points latin_hypercube(const std::vector<Factor>& factors, std::size_t points, std::uint64_t seed) {
  return in_units_of(factors, middles(maximin_latin_hypercube(factors.size(), points, seed)));
}

}  // namespace tillit
