#include <catch2/catch.hpp>

#include <Random123/philox.h>

#include "sim/random/philox.hpp"

using namespace tillit;

namespace {

using Counter = FourWords<std::uint32_t>;

bool equal(const Counter& a, const Counter& b) {
  return a.first == b.first && a.second == b.second && a.third == b.third && a.fourth == b.fourth;
}

}  // namespace

TEST_CASE("Philox gives the published answers") {
  // kat_vectors of Random123, philox4x32 with 10 rounds.
  CHECK(
      equal(philox({0, 0}, Counter{0, 0, 0, 0}), {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  CHECK(equal(
      philox({0xffffffff, 0xffffffff}, Counter{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}),
      {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  CHECK(equal(
      philox({0xa4093822, 0x299f31d0}, Counter{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}),
      {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST_CASE("Philox gives the words of Random123 for any counter and key") {
  std::uint32_t state = 7;
  const auto next = [&state] { return state = state * 1664525u + 1013904223u; };
  for (int i = 0; i < 10'000; ++i) {
    Counter counter{};
    counter.first = next();
    counter.second = next();
    counter.third = next();
    counter.fourth = next();
    PhiloxKey key{};
    key.low = next();
    key.high = next();
    const r123::Philox4x32::ctr_type other_counter = {
        {counter.first, counter.second, counter.third, counter.fourth}};
    const r123::Philox4x32::key_type other_key = {{key.low, key.high}};
    const auto expected = r123::Philox4x32()(other_counter, other_key);
    REQUIRE(equal(philox(key, counter), {expected[0], expected[1], expected[2], expected[3]}));
  }
}
