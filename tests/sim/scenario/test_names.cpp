#include <catch2/catch.hpp>

#include "sim/scenario/mistakes/nearest.hpp"

namespace tillit {
namespace {

TEST_CASE("edits are counted with swaps of neighbours as one") {
  CHECK(edits_between("", "") == 0);
  CHECK(edits_between("abc", "") == 3);
  CHECK(edits_between("delegate", "delegate") == 0);
  CHECK(edits_between("delgeate", "delegate") == 1);
  CHECK(edits_between("delegat", "delegate") == 1);
  CHECK(edits_between("kitten", "sitting") == 3);
}

TEST_CASE("names are compared without case and accents") {
  CHECK(folded("MALMÖ") == "malmo");
  CHECK(folded("Upplands-Väsby") == "upplands vasby");
  CHECK(lower_case("ÖSTERSUND") == "östersund");
}

TEST_CASE("the nearest name is found, and only if it is near") {
  const std::vector<std::string> known = {"Malmö", "Mölndal", "Hagfors", "Haparanda"};
  CHECK(nearest_name("malmo", known) == "Malmö");
  CHECK(nearest_name("Malmø", known) == "Malmö");
  CHECK(nearest_name("Haprandaa", known) == "Haparanda");
  CHECK(nearest_name("Stockholm", known) == "");
  CHECK(nearest_name("", known) == "");
  CHECK(nearest_name(std::string(100000, 'a'), known) == "");
}

}  // namespace
}  // namespace tillit
