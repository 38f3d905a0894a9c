#pragma once

#include "sim/random/philox.hpp"
#include "sim/random/variates.hpp"
#include "sim/random/words.hpp"

/// Keyed draws: no generator is stored. What is drawn depends only on the world and on the name of
/// the draw (purpose, week, who, which), never on what was drawn before, by whom, or on threads.
/// A draw is four words; take them apart in statements of their own, never two draws in one
/// expression, for C++ does not say which comes first.
namespace tillit {

/// A replication of a study. The same one is the same world in every variant. Named so by a user.
struct RandomWorld {
  std::uint64_t seed;
  std::uint32_t replication;
};

inline namespace TILLIT_KERNEL_SET {

/// Four independent 32-bit words: of one draw, or of lane_count draws.
using Words = FourWords<std::uint32_t>;
using LaneWords = FourWords<u32>;

/// The key of all draws of a world. Seeds and replications next to each other give unrelated keys;
/// two different worlds share a key with probability 2^-64.
TILLIT_INLINE PhiloxKey key_of(RandomWorld world) {
  const PhiloxKey fixed{0x746C6C69u, 0x54726F75u};
  const Words mixed =
      philox(fixed, Words{static_cast<std::uint32_t>(world.seed),
                          static_cast<std::uint32_t>(world.seed >> 32), world.replication, 0});
  return {mixed.first, mixed.second};
}

/// The draw named by
///   purpose  what it decides, a number of the model's list of purposes;
///   week     may be negative, in the time before the study begins;
///   who      the agent's number;
///   which    the member or repetition, if the agent draws several times for the purpose.
TILLIT_INLINE Words draw(PhiloxKey key, std::uint32_t purpose, std::int32_t week, std::uint32_t who,
                         std::uint32_t which = 0) {
  return philox(key, Words{who, which, static_cast<std::uint32_t>(week), purpose});
}

/// The same for lane_count agents; each lane has the words it would have alone.
TILLIT_INLINE LaneWords draw(PhiloxKey key, std::uint32_t purpose, std::int32_t week, u32 who,
                             u32 which) {
  return philox(
      key, LaneWords{who, which, all<u32>(static_cast<std::uint32_t>(week)), all<u32>(purpose)});
}
TILLIT_INLINE LaneWords draw(PhiloxKey key, std::uint32_t purpose, std::int32_t week, u32 who,
                             std::uint32_t which = 0) {
  return philox(key, who, which, static_cast<std::uint32_t>(week), purpose);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
