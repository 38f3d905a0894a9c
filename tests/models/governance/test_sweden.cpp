#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

constexpr double staff_of_sweden = 870000, clients_of_sweden = 13000000;

/// A small world's staff and clients, each service counted as many times as it stands for.
struct ScaledUp {
  double staff = 0, clients = 0;
};

ScaledUp scaled_up(const Tree& tree) {
  ScaledUp sum;
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    for (const std::uint32_t unit : tree.units_of_service(service)) {
      const std::uint32_t slot = tree.slot_of_unit[unit];
      sum.staff += tree.staff_of_slot[slot] / double{tree.share_kept[service]};
      sum.clients += tree.clients_of_slot[slot] / double{tree.share_kept[service]};
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("Sweden has 290 municipalities with two services and 21 regions with one") {
  const SmallWorld world(swedish_scenario(0.001));
  const Tree& tree = world.tree();
  REQUIRE(tree.principals == 311);
  std::map<std::string, std::map<std::uint32_t, int>> services_by_kind;
  for (std::uint32_t principal = 0; principal < tree.principals; ++principal) {
    const std::uint32_t services = tree.services[principal].size();
    ++services_by_kind[world.scenario().principals[principal].kind][services];
    for (const std::uint32_t service : tree.services[principal]) {
      const bool health = tree.sector_of_service[service] == 2;
      CHECK(health == (world.scenario().principals[principal].kind == "region"));
    }
  }
  CHECK(services_by_kind["municipality"] == std::map<std::uint32_t, int>{{2, 290}});
  CHECK(services_by_kind["region"] == std::map<std::uint32_t, int>{{1, 21}});
}

TEST_CASE("every service of a small Sweden keeps at least two units") {
  const SmallWorld world(swedish_scenario(0.001));
  const Tree& tree = world.tree();
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    CHECK(tree.units_of_service(service).size() >= 2);
    CHECK(tree.share_kept[service] > 0);
  }
}

TEST_CASE("a tenth of Sweden keeps every service's tenth of units") {
  const SmallWorld tenth(swedish_scenario(0.1));
  const Tree& tree = tenth.tree();
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    const double kept = tree.units_of_service(service).size();
    const double in_world = std::round(kept / double{tree.share_kept[service]});
    CHECK(kept == std::max(2.0, std::floor(0.1 * in_world + 0.5)));
  }
}

TEST_CASE("Sweden's principals employ about 870 000 in care, school and health") {
  double staff = 0;
  std::vector<double> by_sector(3, 0.0);
  for (const Principal& principal : swedish_scenario(1).principals) {
    for (std::size_t sector = 0; sector < 3; ++sector) by_sector[sector] += principal.staff[sector];
  }
  for (const double sector : by_sector) staff += sector;
  CHECK(staff == Approx(staff_of_sweden).epsilon(0.02));
  CHECK(by_sector[1] / by_sector[0] == Approx(0.45 / 0.35));
}

TEST_CASE("at scale 1 Sweden is expected to have 870 000 staff and 13 million clients") {
  const WorldSize size = governance_model().size(swedish_scenario(1), {});
  CHECK(size.agents == Approx(staff_of_sweden + clients_of_sweden).epsilon(0.02));
}

TEST_CASE("a small Sweden, scaled up by the share it keeps, has the staff and clients of Sweden") {
  const SmallWorld world(swedish_scenario(0.02));
  const ScaledUp sum = scaled_up(world.tree());
  CHECK(sum.staff == Approx(staff_of_sweden).epsilon(0.05));
  CHECK(sum.clients == Approx(clients_of_sweden).epsilon(0.05));
}

TEST_CASE("a small Sweden is as large as it is expected to be") {
  const Scenario scenario = swedish_scenario(0.02);
  const SmallWorld world(scenario);
  double agents = static_cast<double>(world.staff_places().size());
  for (const std::int32_t clients : world.tree().clients_of_slot) agents += clients;
  CHECK(agents == Approx(governance_model().size(scenario, {}).agents).epsilon(0.05));
}
