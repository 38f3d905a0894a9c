#include "sim/bench/random_words.hpp"

#include <stdexcept>
#include <vector>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/bench/words_kernel.hpp"
#include "sim/run/clock.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::bench {
namespace {

constexpr std::size_t blocks = 4096;
constexpr std::size_t blocks_at_once = 64;  // worth handing to another thread
constexpr std::uint32_t draws = 64;
constexpr PhiloxKey key{1, 2};

std::uint32_t fold_all() {
  FoldWords* fold = choose_kernel(baseline::fold_words, avx2::fold_words, avx512::fold_words);
  std::vector<std::uint32_t> folded(blocks);
  parallel_section(blocks, blocks_at_once, [&](std::size_t block) {
    folded[block] = fold(key, static_cast<std::uint32_t>(block) * agents_of_block, draws);
  });
  std::uint32_t all = 0;
  for (const std::uint32_t one : folded) all ^= one;
  return all;
}

}  // namespace

double RandomWords::words() { return 4.0 * draws * agents_of_block * blocks; }

double RandomWords::draw(int times, int threads) {
  return on_threads(threads, [&] {
    const double start = seconds_now();
    for (int time = 0; time < times; ++time) {
      const std::uint32_t folded = fold_all();
      if (folded_ != 0 && folded != folded_) {
        throw std::logic_error("Philox gave other words than before");
      }
      folded_ = folded;
    }
    return seconds_now() - start;
  });
}

}  // namespace tillit::bench
