#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

#include "sim/study/outcome_layout.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

TEST_CASE("the seed stands in the file as a number, whole up to the largest that TOML has") {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  Scenario scenario = small::scenario();
  scenario.seed = static_cast<std::uint64_t>(largest);
  const Attributes attributes = layout_of(scenario, small::declaration(), {}).attributes;
  const auto seed = std::find_if(attributes.begin(), attributes.end(),
                                 [](const auto& one) { return one.first == "seed"; });
  REQUIRE(seed != attributes.end());
  CHECK(seed->second == Attribute{largest});
}
