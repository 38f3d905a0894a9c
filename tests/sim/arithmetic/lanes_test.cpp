#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include "sim/arithmetic/kernel_set.hpp"
#include "tests/sim/arithmetic/kernels/functions_kernel.hpp"
#include "tests/sim/arithmetic/kernels/medley.hpp"

using namespace tillit;

namespace {

constexpr std::size_t how_many = 1 << 18;

struct alignas(64) Numbers {
  std::array<float, how_many> at;
};

/// Every kind of float: all exponents, both signs, and the edges of what is normal.
const Numbers& numbers() {
  static const auto made = [] {
    auto result = std::make_unique<Numbers>();
    std::uint32_t bits = 1;
    for (float& number : result->at) {
      do {
        bits = bits * 1664525u + 1013904223u;
        number = same_bits<float>(bits);
      } while (!(absolute(number) <= std::numeric_limits<float>::max()));
    }
    const auto edges =
        std::to_array<float>({0.0f, -0.0f, 0x1p-126f, 0x1p-149f, 1.0f, -1.0f, 88.72283f, 88.8f,
                              -87.33654f, -87.3366f, 3.4028234e38f, -3.4028234e38f, 0.5f, 2.5f});
    std::copy(edges.begin(), edges.end(), result->at.begin());
    // Half of them of the size that models work with.
    for (std::size_t i = how_many / 2; i < how_many; ++i) {
      result->at[i] = static_cast<float>(static_cast<int>(i % 40001) - 20000) * 0.0051f;
    }
    return result;
  }();
  return *made;
}

struct Kernels {
  KernelSet set;
  arithmetic_test::Apply *exponentials, *logarithms, *cube_roots, *logistics, *square_roots;
  arithmetic_test::Apply* medley;
  arithmetic_test::Move* move;
  arithmetic_test::Ask* any_above;
};

std::vector<Kernels> supported() {
  namespace t = arithmetic_test;
  const auto all_sets = std::to_array<Kernels>(
      {{KernelSet::baseline, t::baseline::exponentials, t::baseline::logarithms,
        t::baseline::cube_roots, t::baseline::logistics, t::baseline::square_roots,
        t::baseline::medley, t::baseline::move, t::baseline::any_above},
       {KernelSet::avx2, t::avx2::exponentials, t::avx2::logarithms, t::avx2::cube_roots,
        t::avx2::logistics, t::avx2::square_roots, t::avx2::medley, t::avx2::move,
        t::avx2::any_above},
       {KernelSet::avx512, t::avx512::exponentials, t::avx512::logarithms, t::avx512::cube_roots,
        t::avx512::logistics, t::avx512::square_roots, t::avx512::medley, t::avx512::move,
        t::avx512::any_above}});
  std::vector<Kernels> result;
  for (const Kernels& kernels : all_sets) {
    if (is_supported(kernels.set)) result.push_back(kernels);
  }
  return result;
}

/// How many results of the kernel differ in any bit from the function applied to one number.
template <class Function>
std::size_t differences(arithmetic_test::Apply* kernel, Function one) {
  static Numbers results;
  kernel(numbers().at.data(), results.at.data(), how_many);
  std::size_t count = 0;
  for (std::size_t i = 0; i < how_many; ++i) {
    const float expected = one(numbers().at[i]);
    // What is not a number may carry either sign.
    if (std::isnan(expected) && std::isnan(results.at[i])) continue;
    count += same_bits<std::uint32_t>(expected) != same_bits<std::uint32_t>(results.at[i]);
  }
  return count;
}

/// One number that changes if any bit of any result does (FNV-1a).
template <class Function>
std::uint64_t fingerprint(Function function) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const float number : numbers().at) {
    const auto result = function(number);
    if (std::isnan(result)) continue;
    hash = (hash ^ same_bits<UnsignedOf<decltype(function(number))>>(result)) * 0x100000001b3u;
  }
  return hash;
}

}  // namespace

TEST_CASE("every compiler gives the bits that are written here") {
  CHECK(fingerprint([](float x) { return exponential(x); }) == 0x672a4e7db9de4425u);
  CHECK(fingerprint([](float x) { return logarithm(x); }) == 0xc8943a2830da2428u);
  CHECK(fingerprint([](float x) { return cube_root(x); }) == 0xad5ecd742b56e52cu);
  CHECK(fingerprint([](float x) { return logistic(x); }) == 0xd97a5b387a2c0857u);
  CHECK(fingerprint([](float x) { return exponential(double(x)); }) == 0x205fa0132eefbb26u);
  CHECK(fingerprint([](float x) { return logarithm(double(x)); }) == 0xe073559960dffdc0u);
  CHECK(fingerprint([](float x) { return cube_root(double(x)); }) == 0xbe29dc6398855475u);
}

TEST_CASE("every instruction set gives the bits of the single number") {
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    CHECK(differences(kernels.exponentials, [](float x) { return exponential(x); }) == 0);
    CHECK(differences(kernels.logarithms, [](float x) { return logarithm(x); }) == 0);
    CHECK(differences(kernels.cube_roots, [](float x) { return cube_root(x); }) == 0);
    CHECK(differences(kernels.logistics, [](float x) { return logistic(x); }) == 0);
    CHECK(differences(kernels.square_roots, [](float x) { return square_root(x); }) == 0);
    CHECK(differences(kernels.medley, [](float x) { return medley_of(x); }) == 0);
  }
}

TEST_CASE("lanes gather and scatter what single numbers would") {
  constexpr std::size_t count = 1024;
  alignas(64) static std::array<int, count> places;
  for (std::size_t i = 0; i < count; ++i) places[i] = static_cast<int>(i * 389 % count);
  const float* from = numbers().at.data() + how_many / 2;
  static Numbers expected, moved;
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(places[i]);
    if (from[i] > 0) expected.at[place] = from[place];
  }
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    moved.at.fill(0);
    kernels.move(from, places.data(), moved.at.data(), count);
    CHECK(moved.at == expected.at);
  }
}

TEST_CASE("a mask has any if a single lane holds, and none otherwise") {
  for (const Kernels& kernels : supported()) {
    INFO(name_of(kernels.set));
    alignas(64) std::array<float, 16> from{};
    CHECK_FALSE(kernels.any_above(from.data(), 0.5f));
    const std::size_t lanes = kernels.set == KernelSet::avx512 ? 16
                              : kernels.set == KernelSet::avx2 ? 8
                                                               : 4;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      from[lane] = 1.0f;
      CHECK(kernels.any_above(from.data(), 0.5f));
      from[lane] = 0.0f;
    }
  }
}

TEST_CASE("what is not a number stays visible in minimum, maximum and clamp") {
  const float fault = std::numeric_limits<float>::quiet_NaN();
  CHECK(std::isnan(clamp01(fault)));
  const f32 lanes = clamp01(all<f32>(fault));
  CHECK(std::isnan(lanes[0]));
  CHECK(std::isnan(exponential(fault)));
}
