#pragma once

#include "sim/arithmetic/functions.hpp"
#include "sim/random/philox.hpp"

/// From a random word to what is drawn, for one word or for lanes of them.
namespace tillit {
inline namespace TILLIT_KERNEL_SET {

/// Uniform in [0, 1): a multiple of 2^-24, each equally likely. Exact.
TILLIT_INLINE float uniform(std::uint32_t word) {
  return to_number(static_cast<std::int32_t>(word >> 8)) * 0x1p-24f;
}
TILLIT_INLINE f32 uniform(u32 word) { return to_number(same_bits<i32>(word >> 8)) * 0x1p-24f; }

/// Uniform in [-1/2, 1/2]: a multiple of 2^-32, rounded to float. Mean 0 to within 2^-33.
TILLIT_INLINE float centred(std::uint32_t word) {
  return to_number(static_cast<std::int32_t>(word)) * 0x1p-32f;
}
TILLIT_INLINE f32 centred(u32 word) { return to_number(same_bits<i32>(word)) * 0x1p-32f; }

/// Uniform between 1 and 2, from bits 7 to 22 of a word: 1 + (k + 1/2) 2^-16, k = 0 … 2^16-1.
/// Exact, with mean 3/2; the variance lacks 2^-32 of its value. In two operations, for bits of a
/// float between 1 and 2 are its distance from 1. `halves_swapped(word)` gives another one, from
/// the bits that this one leaves.
TILLIT_INLINE float one_to_two(std::uint32_t word) {
  return same_bits<float>((word & 0x007fff80u) | 0x3f800040u);
}
TILLIT_INLINE f32 one_to_two(u32 word) {
  return same_bits<f32>((word & 0x007fff80u) | 0x3f800040u);
}
TILLIT_INLINE std::uint32_t halves_swapped(std::uint32_t word) {
  return (word << 16) | (word >> 16);
}
TILLIT_INLINE u32 halves_swapped(u32 word) { return (word << 16) | (word >> 16); }

/// To compare with a probability: the event happens iff `chance(word) < p`. A multiple of 2^-31,
/// rounded to float, so finer near 0, where probabilities are small; always below 1, so that p = 1
/// always happens, and p = 0 never does. The frequency of the event is p to within 6e-8 p + 5e-10.
TILLIT_INLINE float chance(std::uint32_t word) {
  return smaller(to_number(static_cast<std::int32_t>(word >> 1)) * 0x1p-31f, 0x1.fffffep-1f);
}
TILLIT_INLINE f32 chance(u32 word) {
  return smaller(to_number(same_bits<i32>(word >> 1)) * 0x1p-31f, 0x1.fffffep-1f);
}

/// The upper 32 bits of the 64-bit product.
TILLIT_INLINE std::uint32_t multiply_high(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint32_t>((std::uint64_t(a) * b) >> 32);
}
TILLIT_INLINE u32 multiply_high(u32 a, u32 b) {
  const u64 upper_half = all<u64>(std::uint64_t(0xffffffff00000000u));
  const u64 even = multiply_low_words(same_bits<u64>(a), same_bits<u64>(b));
  const u64 odd = multiply_low_words(same_bits<u64>(a) >> 32, same_bits<u64>(b) >> 32);
  return same_bits<u32>((even >> 32) | (odd & upper_half));
}

/// An index in 0 … count-1; 0 if count is 0. No index is likelier than another by more than
/// count / 2^32.
TILLIT_INLINE std::uint32_t choose(std::uint32_t word, std::uint32_t count) {
  return multiply_high(word, count);
}
TILLIT_INLINE u32 choose(u32 word, u32 count) { return multiply_high(word, count); }
TILLIT_INLINE u32 choose(u32 word, std::uint32_t count) {
  return multiply_high(word, all<u32>(count));
}

/// Uniform strictly between 0 and 1 from two words: (k + 1/2) 2^-52, k = 0 … 2^52-1. Exact.
TILLIT_INLINE double fine_uniform(std::uint32_t upper, std::uint32_t lower) {
  const std::uint64_t k = (std::uint64_t(upper) << 20) | (lower >> 12);
  return (to_number(static_cast<std::int64_t>(k)) + 0.5) * 0x1p-52;
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
