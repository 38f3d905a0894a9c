#include <catch2/catch.hpp>

#include "tests/sim/scenario/small_model.hpp"

namespace tillit {
namespace {

using Codes = std::vector<std::string>;

const std::string variant = "[[variant]]\nname = \"a\"\nmeasure = [{ levers = { grants = 0 } }]\n";
const std::string until = "study.until = { outcome = \"quality\", paired_half_width = 0.002";

TEST_CASE("until has a first look at 8 replications and an end at 200 unless told otherwise") {
  const Answer usual = read_small(until + " }\n" + variant);
  REQUIRE(usual.read);
  REQUIRE(usual.scenario().until);
  CHECK(usual.scenario().until->outcome == 0);
  CHECK(usual.scenario().until->paired_half_width == 0.002);
  CHECK(usual.scenario().until->min == 8);
  CHECK(usual.scenario().until->max == 200);
  CHECK(usual.scenario().replications == 200);
  const Answer few = read_small(until + ", max = 5 }\n" + variant);
  REQUIRE(few.read);
  CHECK(few.scenario().until->min == 5);
}

TEST_CASE("the resolved text keeps until") {
  const Answer first = read_small(until + ", min = 3, max = 20 }\n" + variant);
  REQUIRE(first.read);
  const Answer again = read_small(first.read->resolved);
  INFO(again.english());
  REQUIRE(again.read);
  CHECK(again.read->resolved == first.read->resolved);
  CHECK(again.scenario().until->max == 20);
}

TEST_CASE("until and replications replace each other from file to override, in both directions") {
  const std::string line = until + " }";
  const Answer now_until = read_small("study.replications = 4\n" + variant, {line});
  INFO(now_until.english());
  REQUIRE(now_until.read);
  CHECK(now_until.scenario().until);
  const Answer now_fixed = read_small(line + "\n" + variant, {"study.replications=4"});
  REQUIRE(now_fixed.read);
  CHECK_FALSE(now_fixed.scenario().until);
  CHECK(now_fixed.scenario().replications == 4);
  const Answer changed = read_small(line + "\n" + variant, {"study.until.max=50"});
  REQUIRE(changed.read);
  CHECK(changed.scenario().until->max == 50);
}

TEST_CASE("what cannot be waited for is told") {
  CHECK(read_small("study.replications = 4\n" + until + " }\n" + variant).codes() == Codes{"S024"});
  CHECK(read_small(until + ", min = 30, max = 20 }\n" + variant).codes() == Codes{"S035"});
  CHECK(read_small(until + " }\n").codes() == Codes{"S036"});
  CHECK(read_small("study.until = { outcome = \"quality\" }\n" + variant).codes() == Codes{"S008"});
  CHECK(read_small("study.until = { outcome = \"qualty\", paired_half_width = 1 }\n" + variant)
            .english()
            .find("did you mean \"quality\"?") != std::string::npos);
}

}  // namespace
}  // namespace tillit
