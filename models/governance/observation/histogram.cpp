#include "models/governance/observation/histogram.hpp"

#include <algorithm>

#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

/// The counts of one block.
using Counts = std::vector<std::int32_t>;

void count(Counts& counts, Counted variable, float value) {
  const auto wanted = static_cast<std::size_t>(value * static_cast<float>(histogram_classes));
  const std::size_t place = std::min(wanted, histogram_classes - 1);
  ++counts[static_cast<std::size_t>(variable) * histogram_classes + place];
}

void count_staff(Counts& counts, const Setting& setting, const Staff& staff, std::uint32_t slot) {
  const auto members = static_cast<std::uint32_t>(setting.tree.staff_of_slot[slot]);
  for (std::uint32_t member = 0; member < members; ++member) {
    const std::size_t place = setting.tree.staff_place(slot, member);
    count(counts, Counted::staff_trust, staff.trust[place]);
    count(counts, Counted::can, staff.can[place]);
    count(counts, Counted::want, staff.want[place]);
    count(counts, Counted::dare, staff.dare[place]);
    count(counts, Counted::strain, staff.strain[place]);
  }
}

void count_clients(Counts& counts, const Setting& setting, std::span<const Client> clients,
                   std::uint32_t slot, int weeks_lived) {
  const Tree& tree = setting.tree;
  for (std::uint32_t i = tree.first_client[slot]; i < tree.first_client[slot + 1]; ++i) {
    const Client& client = clients[i];
    const auto weeks = static_cast<std::size_t>(weeks_lived - client.current);
    const float above = client.need - client.base_need;
    count(counts, Counted::citizen_trust, client.trust);
    count(counts, Counted::need, client.base_need + above * setting.need_decay[weeks]);
  }
}

}  // namespace

std::vector<std::int32_t> histograms(const Setting& setting, const State& state, int weeks_lived) {
  const Tree& tree = setting.tree;
  std::vector<Counts> of_blocks(tree.blocks.size());
  parallel_section(tree.blocks.size(), 4, [&](std::size_t block) {
    of_blocks[block].assign(counted_count * histogram_classes, 0);
    const auto first = static_cast<std::uint32_t>(block) * lanes_of_block;
    for (std::uint32_t slot = first; slot < first + lanes_of_block; ++slot) {
      count_staff(of_blocks[block], setting, state.staff, slot);
      count_clients(of_blocks[block], setting, state.clients, slot, weeks_lived);
    }
  });
  std::vector<std::int32_t> counts(counted_count * tree.sectors * histogram_classes, 0);
  for (std::size_t block = 0; block < of_blocks.size(); ++block) {
    for (std::size_t variable = 0; variable < counted_count; ++variable) {
      const std::size_t row = variable * tree.sectors + tree.blocks[block].sector;
      for (std::size_t place = 0; place < histogram_classes; ++place) {
        counts[row * histogram_classes + place] +=
            of_blocks[block][variable * histogram_classes + place];
      }
    }
  }
  return counts;
}

}  // namespace tillit::governance
