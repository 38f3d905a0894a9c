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

/// The upper halves of 64-bit words where the lower ones stand; what the upper halves hold then
/// does not matter.
TILLIT_INLINE u64 upper_halves(u64 words) {
#if defined(__AVX512F__)
  // A shuffle, for shifts would wait for the unit that multiplies.
  return reinterpret_cast<u64>(_mm512_maskz_shuffle_epi32(
      static_cast<__mmask16>(0xffff), reinterpret_cast<__m512i>(words), _MM_PERM_DDBB));
#else
  return words >> 32;
#endif
}
TILLIT_INLINE std::uint64_t upper_halves(std::uint64_t word) { return word >> 32; }

/// Lower halves of both, one in the lower and one in the upper halves.
TILLIT_INLINE u32 side_by_side(u64 low, u64 high) {
#if defined(__AVX512F__)
  return reinterpret_cast<u32>(
      _mm512_mask_shuffle_epi32(reinterpret_cast<__m512i>(low), static_cast<__mmask16>(0xaaaa),
                                reinterpret_cast<__m512i>(high), _MM_PERM_CCAA));
#else
  return same_bits<u32>((low & 0xffffffffu) | (high << 32));
#endif
}

inline constexpr std::uint64_t philox_first = 0xD2511F53u;
inline constexpr std::uint64_t philox_third = 0xCD9E8D57u;

/// One round of Philox4x32 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1,
/// 2, 3", SC 2011) on words that stand in the low halves of 64-bit ones; what the upper halves hold
/// does not matter, before or after.
template <class Wide>
TILLIT_INLINE FourWords<Wide> philox_round(FourWords<Wide> words, PhiloxKey key) {
  const Wide one = multiply_low_words(words.first, all<Wide>(philox_first));
  const Wide two = multiply_low_words(words.third, all<Wide>(philox_third));
  return {upper_halves(two) ^ words.second ^ std::uint64_t(key.low), two,
          upper_halves(one) ^ words.fourth ^ std::uint64_t(key.high), one};
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

/// The remaining rounds for lane_count counters. Products are 64 bits wide: lanes 0, 2, 4 … are
/// worked on where they stand, 1, 3, 5 … moved down.
TILLIT_INLINE FourWords<u32> philox_lanes(FourWords<u64> even, FourWords<u64> odd, PhiloxKey key,
                                          int rounds) {
#pragma GCC unroll 10
  for (int round = 0; round < rounds; ++round, key = next_round_key(key)) {
    even = philox_round(even, key);
    odd = philox_round(odd, key);
  }
  return {side_by_side(even.first, odd.first), side_by_side(even.second, odd.second),
          side_by_side(even.third, odd.third), side_by_side(even.fourth, odd.fourth)};
}

/// The random words of lane_count counters, each lane as if alone.
TILLIT_INLINE FourWords<u32> philox(PhiloxKey key, FourWords<u32> counter) {
  const FourWords<u64> even{same_bits<u64>(counter.first), same_bits<u64>(counter.second),
                            same_bits<u64>(counter.third), same_bits<u64>(counter.fourth)};
  const FourWords<u64> odd{upper_halves(even.first), upper_halves(even.second),
                           upper_halves(even.third), upper_halves(even.fourth)};
  return philox_lanes(even, odd, key, philox_rounds);
}

/// Two rounds on a counter of which only the first word differs between lanes: what they make of
/// the others is computed once for all lanes.
TILLIT_INLINE FourWords<u64> two_philox_rounds(PhiloxKey key, u64 first,
                                               FourWords<std::uint64_t> same) {
  const u64 one = multiply_low_words(first, all<u64>(philox_first));
  const std::uint64_t two = multiply_low_words(same.third, philox_third);
  const std::uint64_t next_first = (two >> 32) ^ same.second ^ key.low;
  const u64 next_third = upper_halves(one) ^ (same.fourth ^ key.high);

  const PhiloxKey next = next_round_key(key);
  const std::uint64_t next_one = multiply_low_words(next_first, philox_first);
  const u64 next_two = multiply_low_words(next_third, all<u64>(philox_third));
  return {upper_halves(next_two) ^ (two ^ next.low), next_two, one ^ ((next_one >> 32) ^ next.high),
          all<u64>(next_one)};
}

/// The same words for counters of which only the first word differs between lanes.
TILLIT_INLINE FourWords<u32> philox(PhiloxKey key, u32 first, std::uint32_t second,
                                    std::uint32_t third, std::uint32_t fourth) {
  const u64 even = same_bits<u64>(first);
  const FourWords<std::uint64_t> same{0, second, third, fourth};
  return philox_lanes(two_philox_rounds(key, even, same),
                      two_philox_rounds(key, upper_halves(even), same),
                      next_round_key(next_round_key(key)), philox_rounds - 2);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
