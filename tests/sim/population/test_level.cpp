#include <catch2/catch.hpp>

#include "sim/population/level.hpp"

using namespace tillit;

TEST_CASE("children stand side by side, parents in order") {
  Children units;
  units.add_parent(3);
  units.add_parent(0);
  units.add_parent(2);
  CHECK(units.parents() == 3);
  CHECK(units.total() == 5);
  std::vector<std::uint32_t> seen;
  for (std::size_t parent = 0; parent < 3; ++parent) {
    for (const auto unit : units[parent]) seen.push_back(unit);
  }
  CHECK(seen == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
  CHECK(units[1].size() == 0);
  CHECK(units[2].first == 3);
}
