#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

TEST_CASE("every unit has an area manager, a director and a board, and they know it") {
  const SmallWorld world(synthetic_scenario(12));
  const Tree& tree = world.tree();
  std::uint32_t next_service = 0, next_area = 0, next_unit = 0;
  for (std::uint32_t principal = 0; principal < tree.principals; ++principal) {
    CHECK(tree.services[principal].size() == (principal % 10 == 0 ? 3 : 2));
    for (const std::uint32_t service : tree.services[principal]) {
      REQUIRE(service == next_service++);
      CHECK(tree.principal_of_service[service] == principal);
      for (const std::uint32_t area : tree.areas[service]) {
        REQUIRE(area == next_area++);
        CHECK(tree.service_of_area[area] == service);
        for (const std::uint32_t unit : tree.units[area]) {
          REQUIRE(unit == next_unit++);
          CHECK(tree.area_of_unit[unit] == area);
          CHECK(tree.service_of_unit(unit) == service);
        }
      }
    }
  }
  CHECK(next_service == tree.sector_of_service.size());
  CHECK(next_area == tree.service_of_area.size());
  CHECK(next_unit == tree.area_of_unit.size());
}

TEST_CASE("managers stand beside those they lead, one for each unit, area and service") {
  SmallWorld world(synthetic_scenario(12));
  const Tree& tree = world.tree();
  CHECK(world.floats("director", "control").size() == tree.sector_of_service.size());
  CHECK(world.floats("area manager", "control").size() == tree.service_of_area.size());
  CHECK(world.floats("unit manager", "control").size() == tree.slots());
  CHECK(world.floats("board", "trust").size() == tree.principals);
}

TEST_CASE("units are dealt to areas of at most eight, as evenly as they go") {
  const SmallWorld world(synthetic_scenario(12));
  const Tree& tree = world.tree();
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    const std::uint32_t units = tree.units_of_service(service).size();
    CHECK(tree.areas[service].size() == (units + 7) / 8);
    std::uint32_t fewest = units, most = 0;
    for (const std::uint32_t area : tree.areas[service]) {
      fewest = std::min(fewest, tree.units[area].size());
      most = std::max(most, tree.units[area].size());
    }
    CHECK(most <= 8);
    CHECK(most - fewest <= 1);
  }
}

TEST_CASE("a principal runs as many units as its size says, care and school alike") {
  const SmallWorld world(synthetic_scenario(12));
  const Tree& tree = world.tree();
  for (std::uint32_t principal = 0; principal < tree.principals; ++principal) {
    const double size = tree.size_of_principal[principal];
    for (const std::uint32_t service : tree.services[principal]) {
      const bool health = tree.sector_of_service[service] == 2;
      const double units = std::floor((health ? 40 : 10) * size + 0.5);
      CHECK(tree.units_of_service(service).size() == std::max(health ? 4.0 : 2.0, units));
    }
  }
}

TEST_CASE("every unit has one slot, in a block of its own sector") {
  const SmallWorld world(synthetic_scenario(12));
  const Tree& tree = world.tree();
  std::set<std::uint32_t> slots;
  for (std::uint32_t unit = 0; unit < tree.area_of_unit.size(); ++unit) {
    const std::uint32_t slot = tree.slot_of_unit[unit];
    CHECK(slots.insert(slot).second);
    CHECK(tree.unit_of_slot[slot] == static_cast<std::int32_t>(unit));
    const std::uint32_t service = tree.service_of_unit(unit);
    CHECK(tree.service_of_slot[slot] == static_cast<std::int32_t>(service));
    const Block& block = tree.blocks[slot / lanes_of_block];
    CHECK(block.sector == tree.sector_of_service[service]);
    CHECK(tree.staff_of_slot[slot] >= 4);
    CHECK(tree.staff_of_slot[slot] <= static_cast<std::int32_t>(block.members));
    const auto per_member = static_cast<std::int32_t>(block.sector == 0   ? 2
                                                      : block.sector == 1 ? 6
                                                                          : 40);
    CHECK(tree.clients_of_slot[slot] == per_member * tree.staff_of_slot[slot]);
  }
}

TEST_CASE("no two members of staff stand in the same place, and no two clients") {
  const SmallWorld world(synthetic_scenario(12));
  const Tree& tree = world.tree();
  const std::vector<std::size_t> places = world.staff_places();
  CHECK(std::set<std::size_t>(places.begin(), places.end()).size() == places.size());
  CHECK(*std::max_element(places.begin(), places.end()) < tree.staff_places);
  for (std::uint32_t slot = 0; slot < tree.slots(); ++slot) {
    CHECK(tree.first_client[slot + 1] - tree.first_client[slot] ==
          static_cast<std::uint32_t>(tree.clients_of_slot[slot]));
  }
}

TEST_CASE("a sector has one inspector per 150 units begun") {
  const SmallWorld world(synthetic_scenario(40));
  const Tree& tree = world.tree();
  for (std::uint32_t sector = 0; sector < 3; ++sector) {
    const std::size_t units = tree.units_of_sector[sector].size();
    CHECK(tree.inspectors[sector].size() == std::max<std::size_t>(1, (units + 149) / 150));
  }
  CHECK(tree.units_of_sector[0].size() > 150);
}
