#include <catch2/catch.hpp>

#include "sim/scenario/glossary.hpp"
#include "sim/scenario/relations.hpp"
#include "tests/sim/scenario/small_model.hpp"

// In the small model `size` may not be above `cycle`; without a lens they are 5 and 208, and the
// lens `strict` makes size 7.
namespace tillit {
namespace {

using Codes = std::vector<std::string>;

TEST_CASE("the least may be as large as the most, and shares may fill the whole") {
  using Kind = Relation::Kind;
  CHECK(holds(Kind::not_above, 0.5, 0.5));
  CHECK_FALSE(holds(Kind::not_above, 0.51, 0.5));
  CHECK(holds(Kind::at_most_one_together, 0.57, 0.43));
  CHECK_FALSE(holds(Kind::at_most_one_together, 0.57, 0.44));
}

TEST_CASE("values that cannot both hold are told at the second, or at the one that is set") {
  const Answer both = read_small("[parameters]\ncycle = 8\nsize = 9\n");
  CHECK(both.codes() == Codes{"S032"});
  CHECK(both.mistakes.sorted().at(0).place.line == 2);
  const Answer first = read_small("[parameters]\nsize = 300\n");
  CHECK(first.codes() == Codes{"S032"});
  CHECK(first.mistakes.sorted().at(0).place.line == 2);
}

TEST_CASE("a value can be impossible under one lens and not under another") {
  const std::string cycle = "[parameters]\ncycle = 6\n[study]\nlenses = ";
  CHECK(read_small(cycle + "[\"balanced\"]\n").codes().empty());
  const Answer answer = read_small(cycle + "[\"balanced\", \"strict\"]\n");
  CHECK(answer.codes() == Codes{"S032"});
  CHECK(answer.english().find("under the lens \"strict\"") != std::string::npos);
}

TEST_CASE("a value that is impossible under several lenses is told of once") {
  CHECK(read_small("[parameters]\ncycle = 4\n[study]\nlenses = [\"balanced\", \"strict\"]\n")
            .codes() == Codes{"S032"});
}

TEST_CASE("a lens defined here is checked though it is not run") {
  CHECK(read_small("[lenses.mine]\ncycle = 4\n").codes() == Codes{"S032"});
  CHECK(read_small("[lenses.mine]\ncycle = 4\nsize = 3\n").codes().empty());
}

TEST_CASE("nothing is concluded from a value that was refused") {
  CHECK(read_small("[parameters]\ncycle = 4\nsize = -1\n").codes() == Codes{"S005"});
}

TEST_CASE("what must hold between parameters is told of both") {
  Codes related;
  for (const Entry& entry : glossary(small_models()[0]->declaration(), Noun::parameter)) {
    if (!entry.range.en.ends_with("; size at most cycle")) continue;
    CHECK(entry.range.sv.ends_with("; size högst cycle"));
    related.push_back(entry.name);
  }
  CHECK(related == Codes{"cycle", "size"});
}

}  // namespace
}  // namespace tillit
