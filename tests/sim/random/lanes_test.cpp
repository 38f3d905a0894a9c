#include <catch2/catch.hpp>

#include <cstring>
#include <vector>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/random/beta_quantile.hpp"
#include "tests/sim/random/kernels/draw_kernel.hpp"

using namespace tillit;

namespace {

constexpr std::size_t COUNT = 4096;

struct Kernels {
  KernelSet set;
  random_test::DrawWords* draw_words;
  random_test::DrawSame* draw_same;
  random_test::UseWords* use_words;
};

std::vector<Kernels> supported() {
  namespace t = random_test;
  std::vector<Kernels> result;
  for (const Kernels& kernels :
       {Kernels{KernelSet::baseline, t::baseline::draw_words, t::baseline::draw_same,
                t::baseline::use_words},
        Kernels{KernelSet::avx2, t::avx2::draw_words, t::avx2::draw_same, t::avx2::use_words},
        Kernels{KernelSet::avx512, t::avx512::draw_words, t::avx512::draw_same,
                t::avx512::use_words}}) {
    if (is_supported(kernels.set)) result.push_back(kernels);
  }
  return result;
}

struct alignas(64) Agents {
  std::uint32_t who[COUNT], which[COUNT], words[4 * COUNT];
};

Agents& agents() {
  static Agents made = [] {
    Agents result{};
    for (std::uint32_t i = 0; i < COUNT; ++i) {
      result.who[i] = i * 2654435761u;
      result.which[i] = i % 53;
    }
    return result;
  }();
  return made;
}

/// How many of the agents' words are not those that each draws alone.
template <class Alone>
std::size_t differences(const Agents& all, const Alone& alone) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < COUNT; ++i) {
    const Words words = alone(i);
    count += all.words[i] != words.first;
    count += all.words[COUNT + i] != words.second;
    count += all.words[2 * COUNT + i] != words.third;
    count += all.words[3 * COUNT + i] != words.fourth;
  }
  return count;
}

}  // namespace

TEST_CASE("lanes draw the words each agent draws alone, with every instruction set") {
  const PhiloxKey key = key_of({99, 1});
  Agents& all = agents();
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    kernels.draw_words(key, 5, -20, all.who, all.which, all.words, COUNT);
    CHECK(differences(all, [&](std::size_t i) {
            return draw(key, 5, -20, all.who[i], all.which[i]);
          }) == 0);
    for (const std::uint32_t which : {0u, 1u, 52u, 0xfffffffeu}) {
      kernels.draw_same(key, 5, -20, all.who, which, all.words, COUNT);
      CHECK(differences(all, [&](std::size_t i) { return draw(key, 5, -20, all.who[i], which); }) ==
            0);
    }
  }
}

TEST_CASE("lanes turn words into what a single number would, bit for bit") {
  const BetaQuantile beta(13, 7);
  alignas(64) static float uniforms[COUNT], centred_ones[COUNT], chances[COUNT], quantiles[COUNT];
  alignas(64) static std::uint32_t choices[COUNT], words[COUNT];
  std::memcpy(words, agents().who, sizeof words);
  words[1] = 0xffffffffu;
  words[2] = 0x80000000u;
  const std::uint32_t* counts = agents().which;
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    kernels.use_words(words, counts, beta.table(), uniforms, centred_ones, chances, quantiles,
                      choices, COUNT);
    std::size_t differences = 0;
    for (std::size_t i = 0; i < COUNT; ++i) {
      differences += uniforms[i] != uniform(words[i]);
      differences += centred_ones[i] != centred(words[i]);
      differences += chances[i] != chance(words[i]);
      differences += quantiles[i] != beta(uniform(words[i]));
      differences += choices[i] != choose(words[i], counts[i]);
    }
    CHECK(differences == 0);
  }
}
