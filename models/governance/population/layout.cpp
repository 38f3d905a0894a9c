#include "models/governance/population/layout.hpp"

#include <algorithm>

namespace tillit::governance {
namespace {

/// The units of a sector, the largest first; equals in order of number.
std::vector<std::uint32_t> largest_first(const std::vector<std::uint32_t>& units,
                                         const std::vector<std::uint32_t>& staff) {
  std::vector<std::uint32_t> sorted = units;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return staff[a] > staff[b]; });
  return sorted;
}

void add_unit(Tree& tree, std::uint32_t unit, std::uint32_t staff, std::uint32_t clients) {
  tree.slot_of_unit[unit] = tree.slots();
  tree.unit_of_slot.push_back(static_cast<std::int32_t>(unit));
  tree.service_of_slot.push_back(static_cast<std::int32_t>(tree.service_of_unit(unit)));
  tree.staff_of_slot.push_back(static_cast<std::int32_t>(staff));
  tree.clients_of_slot.push_back(static_cast<std::int32_t>(clients));
  tree.first_client.push_back(tree.first_client.back() + clients);
}

void add_empty_slot(Tree& tree) {
  tree.unit_of_slot.push_back(nobody);
  tree.service_of_slot.push_back(0);
  tree.staff_of_slot.push_back(0);
  tree.clients_of_slot.push_back(0);
  tree.first_client.push_back(tree.first_client.back());
}

}  // namespace

void lay_out_blocks(Tree& tree, const std::vector<std::uint32_t>& staff,
                    const std::vector<std::uint32_t>& clients) {
  tree.slot_of_unit.assign(tree.units.total(), 0);
  tree.first_client.assign(1, 0);
  for (std::uint32_t sector = 0; sector < tree.sectors; ++sector) {
    const auto sorted = largest_first(tree.units_of_sector[sector], staff);
    for (std::size_t first = 0; first < sorted.size(); first += lanes_of_block) {
      const std::uint32_t members = staff[sorted[first]];
      tree.blocks.push_back({sector, members, tree.staff_places});
      tree.staff_places += std::size_t{members} * lanes_of_block;
      for (std::size_t i = first; i < first + lanes_of_block; ++i) {
        if (i < sorted.size()) {
          add_unit(tree, sorted[i], staff[sorted[i]], clients[sorted[i]]);
        } else {
          add_empty_slot(tree);
        }
      }
    }
  }
}

}  // namespace tillit::governance
