#include <catch2/catch.hpp>

#include "sim/scenario/eligible.hpp"

namespace tillit {
namespace {

using Indices = std::vector<std::size_t>;

/// Malmö has care and school, Habo school only, the region care only; the last has unknown staff.
const std::vector<Principal> principals{{"01", "Malmö", "municipality", "A1", 1, {10, 10}},
                                        {"02", "Habo", "municipality", "B3", 1, {0, 10}},
                                        {"03", "Region Skåne", "region", "region", 1, {10, 0}},
                                        {"04", "Nowhere", "municipality", "A1", 1, {}}};

TEST_CASE("everyone is eligible where nothing restricts the choice") {
  CHECK(eligible({}, principals) == Indices{0, 1, 2, 3});
}

TEST_CASE("eligible are those whom every restriction allows") {
  Where where;
  where.kinds = {"municipality"};
  CHECK(eligible(where, principals) == Indices{0, 1, 3});
  where.groups = {"A1", "region"};
  CHECK(eligible(where, principals) == Indices{0, 3});
  where.principals = {"01", "02", "03"};
  CHECK(eligible(where, principals) == Indices{0});
}

TEST_CASE("eligible are those with work in one of the sectors, or whose staff is not known") {
  Where where;
  where.sectors = {0};
  CHECK(eligible(where, principals) == Indices{0, 2, 3});
  where.sectors = {1};
  CHECK(eligible(where, principals) == Indices{0, 1, 3});
  where.sectors = {0, 1};
  CHECK(eligible(where, principals) == Indices{0, 1, 2, 3});
}

}  // namespace
}  // namespace tillit
