#pragma once

#include "sim/arithmetic/lanes.hpp"

namespace tillit {

/// Two key words of Philox, 64 bits: which stream of random words.
struct PhiloxKey {
  std::uint32_t low;
  std::uint32_t high;
};

inline namespace TILLIT_KERNEL_SET {

/// Four 32-bit words for one counter (Word = std::uint32_t) or for lane_count counters (Word =
/// u32): the counter going in, and the random words coming out.
template <class Word>
struct FourWords {
  Word first, second, third, fourth;
};

/// The low 32 bits of each 64-bit lane of both, multiplied: full 64-bit products.
TILLIT_INLINE u64 multiply_low_words(u64 words, u64 factors) {
#if defined(__AVX512F__)
  return reinterpret_cast<u64>(_mm512_maskz_mul_epu32(static_cast<__mmask8>(0xff),
                                                      reinterpret_cast<__m512i>(words),
                                                      reinterpret_cast<__m512i>(factors)));
#elif defined(__AVX2__)
  return reinterpret_cast<u64>(
      _mm256_mul_epu32(reinterpret_cast<__m256i>(words), reinterpret_cast<__m256i>(factors)));
#elif defined(__SSE2__)
  return reinterpret_cast<u64>(
      _mm_mul_epu32(reinterpret_cast<__m128i>(words), reinterpret_cast<__m128i>(factors)));
#else
  return (words & 0xffffffffu) * (factors & 0xffffffffu);
#endif
}
TILLIT_INLINE std::uint64_t multiply_low_words(std::uint64_t word, std::uint64_t factor) {
  return (word & 0xffffffffu) * (factor & 0xffffffffu);
}

/// One round of Philox4x32 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1,
/// 2, 3", SC 2011) on words that stand in the low halves of 64-bit ones; what the upper halves hold
/// does not matter, before or after.
template <class Wide>
TILLIT_INLINE FourWords<Wide> philox_round(FourWords<Wide> words, PhiloxKey key) {
  const Wide one = multiply_low_words(words.first, all<Wide>(std::uint64_t(0xD2511F53u)));
  const Wide two = multiply_low_words(words.third, all<Wide>(std::uint64_t(0xCD9E8D57u)));
  return {(two >> 32) ^ words.second ^ std::uint64_t(key.low), two,
          (one >> 32) ^ words.fourth ^ std::uint64_t(key.high), one};
}

/// The key of the next round: both words move on by a Weyl sequence.
TILLIT_INLINE PhiloxKey next_round_key(PhiloxKey key) {
  return {key.low + 0x9E3779B9u,    // golden ratio
          key.high + 0xBB67AE85u};  // sqrt(3) - 1
}

inline constexpr int philox_rounds = 10;

/// The random words of one counter.
TILLIT_INLINE FourWords<std::uint32_t> philox(PhiloxKey key, FourWords<std::uint32_t> counter) {
  FourWords<std::uint64_t> words{counter.first, counter.second, counter.third, counter.fourth};
#pragma GCC unroll 10
  for (int round = 0; round < philox_rounds; ++round, key = next_round_key(key)) {
    words = philox_round(words, key);
  }
  return {static_cast<std::uint32_t>(words.first), static_cast<std::uint32_t>(words.second),
          static_cast<std::uint32_t>(words.third), static_cast<std::uint32_t>(words.fourth)};
}

/// The random words of lane_count counters, each lane as if alone.
TILLIT_INLINE FourWords<u32> philox(PhiloxKey key, FourWords<u32> counter) {
  // Products are 64 bits wide: lanes 0, 2, 4 … are worked on where they stand, 1, 3, 5 … moved
  // down.
  FourWords<u64> even{same_bits<u64>(counter.first), same_bits<u64>(counter.second),
                      same_bits<u64>(counter.third), same_bits<u64>(counter.fourth)};
  FourWords<u64> odd{even.first >> 32, even.second >> 32, even.third >> 32, even.fourth >> 32};
#pragma GCC unroll 10
  for (int round = 0; round < philox_rounds; ++round, key = next_round_key(key)) {
    even = philox_round(even, key);
    odd = philox_round(odd, key);
  }
  const auto merged = [](u64 low, u64 high) __attribute__((always_inline)) {
    return same_bits<u32>((low & 0xffffffffu) | (high << 32));
  };
  return {merged(even.first, odd.first), merged(even.second, odd.second),
          merged(even.third, odd.third), merged(even.fourth, odd.fourth)};
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
