#include "sim/bench/words_kernel.hpp"

#include "sim/arithmetic/lanes.hpp"
#include "sim/random/draw.hpp"

namespace tillit::bench::TILLIT_KERNEL_SET {

std::uint32_t fold_words(PhiloxKey key, std::uint32_t who, std::uint32_t draws) {
  u32 folded{};
  for (std::uint32_t group = 0; group < agents_of_block; group += lane_count) {
    const u32 agents = same_bits<u32>(lane_numbers()) + (who + group);
    for (std::uint32_t which = 0; which < draws; ++which) {
      const LaneWords words = draw(key, 0, 0, agents, which);
      folded ^= (words.first ^ words.second) ^ (words.third ^ words.fourth);
    }
  }
  std::uint32_t all = 0;
  for (int lane = 0; lane < lane_count; ++lane) all ^= folded[lane];
  return all;
}

}  // namespace tillit::bench::TILLIT_KERNEL_SET
