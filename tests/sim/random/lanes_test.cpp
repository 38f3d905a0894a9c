#include <catch2/catch.hpp>

#include <array>
#include <vector>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/random/beta_quantile.hpp"
#include "tests/sim/random/kernels/draw_kernel.hpp"

using namespace tillit;

namespace {

constexpr std::size_t how_many = 4096;
using Integers = std::array<std::uint32_t, how_many>;
using Numbers = std::array<float, how_many>;

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
  Integers who, which;
  std::array<std::uint32_t, 4 * how_many> words;
};

Agents& agents() {
  static Agents made = [] {
    Agents result{};
    for (std::uint32_t i = 0; i < how_many; ++i) {
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
  for (std::size_t i = 0; i < how_many; ++i) {
    const Words words = alone(i);
    count += all.words[i] != words.first;
    count += all.words[how_many + i] != words.second;
    count += all.words[2 * how_many + i] != words.third;
    count += all.words[3 * how_many + i] != words.fourth;
  }
  return count;
}

}  // namespace

TEST_CASE("lanes draw the words each agent draws alone, with every instruction set") {
  const PhiloxKey key = key_of({99, 1});
  Agents& all = agents();
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    kernels.draw_words(key, 5, -20, all.who.data(), all.which.data(), all.words.data(), how_many);
    CHECK(differences(all, [&](std::size_t i) {
            return draw(key, 5, -20, all.who[i], all.which[i]);
          }) == 0);
    for (const std::uint32_t which : {0u, 1u, 52u, 0xfffffffeu}) {
      kernels.draw_same(key, 5, -20, all.who.data(), which, all.words.data(), how_many);
      CHECK(differences(all, [&](std::size_t i) { return draw(key, 5, -20, all.who[i], which); }) ==
            0);
    }
  }
}

TEST_CASE("lanes turn words into what a single number would, bit for bit") {
  const BetaQuantile beta(13, 7);
  alignas(64) static Numbers uniforms, centred_ones, chances, quantiles;
  alignas(64) static Integers choices, words;
  words = agents().who;
  words[1] = 0xffffffffu;
  words[2] = 0x80000000u;
  const Integers& counts = agents().which;
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    kernels.use_words(words.data(), counts.data(), beta.table(), uniforms.data(),
                      centred_ones.data(), chances.data(), quantiles.data(), choices.data(),
                      how_many);
    std::size_t differences = 0;
    for (std::size_t i = 0; i < how_many; ++i) {
      differences += uniforms[i] != uniform(words[i]);
      differences += centred_ones[i] != centred(words[i]);
      differences += chances[i] != chance(words[i]);
      differences += quantiles[i] != beta(uniform(words[i]));
      differences += choices[i] != choose(words[i], counts[i]);
    }
    CHECK(differences == 0);
  }
}
