#include <catch2/catch.hpp>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

/// What must not depend on how people behave: who is there, and everybody's gifts.
void check_same_start(SmallWorld& a, SmallWorld& b) {
  CHECK(a.tree().slot_of_unit == b.tree().slot_of_unit);
  CHECK(a.tree().area_of_unit == b.tree().area_of_unit);
  CHECK(a.tree().staff_of_slot == b.tree().staff_of_slot);
  CHECK(a.tree().clients_of_slot == b.tree().clients_of_slot);
  CHECK(a.tree().size_of_principal == b.tree().size_of_principal);
  for (const auto& [level, column] :
       std::vector<std::pair<const char*, const char*>>{{"inspector", "style"},
                                                        {"inspector", "competence"},
                                                        {"board", "risk_aversion"},
                                                        {"board", "lasting_conditions"},
                                                        {"service", "passing_conditions"},
                                                        {"director", "leadership"},
                                                        {"area manager", "leadership"},
                                                        {"unit manager", "leadership"},
                                                        {"staff", "can"},
                                                        {"client", "base_need"}}) {
    INFO(level << "." << column);
    CHECK(a.floats(level, column) == b.floats(level, column));
  }
}

}  // namespace

TEST_CASE("a replication starts with the same people under every lens") {
  SmallWorld balanced(synthetic_scenario(5), "balanced");
  SmallWorld stewardship(synthetic_scenario(5), "stewardship");
  SmallWorld agency(synthetic_scenario(5), "agency");
  check_same_start(balanced, stewardship);
  check_same_start(balanced, agency);
  CHECK(balanced.floats("staff", "follow_up_need") != agency.floats("staff", "follow_up_need"));
}

TEST_CASE("another replication has other people") {
  SmallWorld one(synthetic_scenario(5), "balanced", {1, 0});
  SmallWorld other(synthetic_scenario(5), "balanced", {1, 1});
  CHECK(one.tree().staff_of_slot != other.tree().staff_of_slot);
  CHECK(one.tree().size_of_principal != other.tree().size_of_principal);
  CHECK(one.floats("inspector", "style") != other.floats("inspector", "style"));
}

TEST_CASE("local conditions are the same under every lens and every policy") {
  SmallWorld balanced(synthetic_scenario(5), "balanced");
  SmallWorld agency(synthetic_scenario(5), "agency");
  agency.set_lever_now("delegate", 1);
  const auto at_first = balanced.floats("service", "passing_conditions");
  balanced.live(50);
  agency.live(50);
  CHECK(balanced.floats("service", "passing_conditions") ==
        agency.floats("service", "passing_conditions"));
  CHECK(balanced.floats("service", "passing_conditions") != at_first);
  CHECK(balanced.nation(Measured::conditions) == agency.nation(Measured::conditions));
}
