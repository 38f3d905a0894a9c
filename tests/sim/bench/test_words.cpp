#include <catch2/catch.hpp>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/bench/words_kernel.hpp"
#include "sim/random/draw.hpp"

using namespace tillit;
using namespace tillit::bench;

TEST_CASE("every instruction set makes all the words there are") {
  const PhiloxKey key{3, 4};
  std::uint32_t plain = 0;
  for (std::uint32_t who = 32; who < 48; ++who) {
    for (std::uint32_t which = 0; which < 5; ++which) {
      const Words words = draw(key, 0, 0, who, which);
      plain ^= words.first ^ words.second ^ words.third ^ words.fourth;
    }
  }
  CHECK(baseline::fold_words(key, 32, 5) == plain);
  if (is_supported(KernelSet::avx2)) CHECK(avx2::fold_words(key, 32, 5) == plain);
  if (is_supported(KernelSet::avx512)) CHECK(avx512::fold_words(key, 32, 5) == plain);
}
