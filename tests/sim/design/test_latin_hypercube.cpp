#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

#include "sim/design/exchange.hpp"
#include "sim/design/latin_hypercube.hpp"

using namespace tillit;

namespace {

/// Whether each factor takes each part once.
bool is_latin(const Parts& parts) {
  for (std::size_t f = 0; f < parts.front().size(); ++f) {
    std::vector<std::uint32_t> column;
    for (const auto& row : parts) column.push_back(row[f]);
    std::sort(column.begin(), column.end());
    for (std::uint32_t part = 0; part < column.size(); ++part) {
      if (column[part] != part) return false;
    }
  }
  return true;
}

/// The best there is with two factors: the first in order, the second in every order.
std::uint64_t farthest_of_all(std::uint32_t points) {
  std::vector<std::uint32_t> order(points);
  std::iota(order.begin(), order.end(), 0u);
  std::uint64_t best = 0;
  do {
    Parts parts;
    for (std::uint32_t i = 0; i < points; ++i) parts.push_back({i, order[i]});
    best = std::max(best, closest(parts));
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

}  // namespace

TEST_CASE("in a Latin hypercube each factor takes each part of its range once") {
  CHECK(is_latin(random_latin_hypercube(5, 17, 7)));
  CHECK(is_latin(maximin_latin_hypercube(5, 17, 7)));
  CHECK(is_latin(maximin_latin_hypercube(1, 10, 7)));
  CHECK(is_latin(maximin_latin_hypercube(3, 1, 7)));
  CHECK(is_latin(maximin_latin_hypercube(3, 2, 7)));
}

TEST_CASE("no exchange of parts makes closest points closer") {
  for (std::uint64_t start = 0; start < 20; ++start) {
    Parts parts = random_latin_hypercube(4, 25, 1, start);
    const std::uint64_t before = closest(parts);
    std::uint64_t work = 3'000;  // used up in the middle of the search
    exchange_while_better(parts, work);
    CHECK(work == 0);
    CHECK(is_latin(parts));
    const std::uint64_t between = closest(parts);
    CHECK(between >= before);
    work = 10'000'000;
    exchange_while_better(parts, work);
    CHECK(work > 0);
    CHECK(is_latin(parts));
    CHECK(closest(parts) > between);
  }
}

TEST_CASE("a maximin Latin hypercube keeps points farther apart than any of a thousand of chance") {
  std::uint64_t best = 0;
  for (std::uint64_t start = 0; start < 1000; ++start) {
    best = std::max(best, closest(random_latin_hypercube(3, 20, 5, start)));
  }
  CHECK(closest(maximin_latin_hypercube(3, 20, 5)) > best);
}

TEST_CASE("a small maximin Latin hypercube is the best there is") {
  for (std::uint32_t points = 2; points <= 8; ++points) {
    INFO(points);
    CHECK(closest(maximin_latin_hypercube(2, points, 1)) == farthest_of_all(points));
  }
}

TEST_CASE("a Latin hypercube lies at the middles of the parts, in the factors' units") {
  const Points points = latin_hypercube({{0, 1}, {0, 4}, {1, 2, true}}, 4, 9);
  std::vector<double> first, second, third;
  for (const auto& point : points) {
    first.push_back(point[0]);
    second.push_back(point[1]);
    third.push_back(point[2]);
  }
  for (auto* column : {&first, &second, &third}) std::sort(column->begin(), column->end());
  CHECK(first == std::vector<double>{0.125, 0.375, 0.625, 0.875});
  CHECK(second == std::vector<double>{0.5, 1.5, 2.5, 3.5});
  CHECK(third == std::vector<double>{1, 1, 2, 2});
}

TEST_CASE("the same seed gives the same Latin hypercube, another seed another") {
  CHECK(maximin_latin_hypercube(3, 9, 1) == maximin_latin_hypercube(3, 9, 1));
  CHECK(maximin_latin_hypercube(3, 9, 1) != maximin_latin_hypercube(3, 9, 2));
}
