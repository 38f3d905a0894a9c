#include "tests/sim/random/kernels/draw_kernel.hpp"

namespace tillit::random_test::TILLIT_KERNEL_SET {

void draw_words(PhiloxKey key, std::uint32_t purpose, std::int32_t week, const std::uint32_t* who,
                const std::uint32_t* which, std::uint32_t* words, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    const LaneWords drawn = draw(key, purpose, week, load(who + i), load(which + i));
    store(words + i, drawn.first);
    store(words + count + i, drawn.second);
    store(words + 2 * count + i, drawn.third);
    store(words + 3 * count + i, drawn.fourth);
  }
}

void draw_same(PhiloxKey key, std::uint32_t purpose, std::int32_t week, const std::uint32_t* who,
               std::uint32_t which, std::uint32_t* words, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    const LaneWords drawn = draw(key, purpose, week, load(who + i), which);
    store(words + i, drawn.first);
    store(words + count + i, drawn.second);
    store(words + 2 * count + i, drawn.third);
    store(words + 3 * count + i, drawn.fourth);
  }
}

void use_words(const std::uint32_t* words, const std::uint32_t* counts, QuantileTable table,
               float* uniforms, float* centred_ones, float* chances, float* quantiles,
               std::uint32_t* choices, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    const u32 word = load(words + i);
    store(uniforms + i, uniform(word));
    store(centred_ones + i, centred(word));
    store(chances + i, chance(word));
    store(quantiles + i, quantile(table, uniform(word)));
    store(choices + i, choose(word, load(counts + i)));
  }
}

}  // namespace tillit::random_test::TILLIT_KERNEL_SET
