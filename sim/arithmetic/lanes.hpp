#pragma once

#include <cstdint>

#include "sim/arithmetic/kernel_namespace.hpp"

#if defined(__AVX2__) || defined(__AVX512F__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Numbers side by side, one unit per lane. A block is always 16 units; a kernel passes over it in
/// 16 / lane_count groups. No operation here mixes lanes, so every width gives the same bits. The
/// same names exist for plain numbers, so that one template serves a single unit and a group.
namespace tillit {
inline namespace TILLIT_KERNEL_SET {

#if defined(__AVX512F__)
inline constexpr int lane_count = 16;
#elif defined(__AVX2__)
inline constexpr int lane_count = 8;
#else
inline constexpr int lane_count = 4;
#endif

using f32 = float __attribute__((vector_size(4 * lane_count)));
using i32 = std::int32_t __attribute__((vector_size(4 * lane_count)));
using u32 = std::uint32_t __attribute__((vector_size(4 * lane_count)));
/// Half as many lanes of double width, for products of 32-bit words.
using u64 = std::uint64_t __attribute__((vector_size(4 * lane_count)));

/// The types that belong together: a number, its element, and the integers of the same width.
template <class Number>
struct Family;
template <>
struct Family<float> {
  using Element = float;
  using Signed = std::int32_t;
  using Unsigned = std::uint32_t;
};
template <>
struct Family<double> {
  using Element = double;
  using Signed = std::int64_t;
  using Unsigned = std::uint64_t;
};
template <>
struct Family<f32> {
  using Element = float;
  using Signed = i32;
  using Unsigned = u32;
};
template <class Number>
using ElementOf = typename Family<Number>::Element;
template <class Number>
using SignedOf = typename Family<Number>::Signed;
template <class Number>
using UnsignedOf = typename Family<Number>::Unsigned;

/// The same value in every lane: `all<f32>(0.5f)`; for a plain number, itself.
template <class Number, class Element>
TILLIT_INLINE Number all(Element value) {
  // Subtracting zero keeps every value, minus zero included; adding it would not.
  if constexpr (sizeof(Number) > sizeof(Element))
    return value - Number{};
  else
    return static_cast<Number>(value);
}

/// 0, 1, 2, … : the lane's own number.
TILLIT_INLINE i32 lane_numbers() {
  i32 numbers{};
  for (int lane = 0; lane < lane_count; ++lane) numbers[lane] = lane;
  return numbers;
}

// Masks: lanes of 0 or -1, as comparisons give them; for plain numbers a bool. `&` and `|` combine.
TILLIT_INLINE i32 opposite(i32 mask) { return ~mask; }
TILLIT_INLINE bool opposite(bool mask) { return !mask; }

TILLIT_INLINE bool any(bool mask) { return mask; }
TILLIT_INLINE bool any(i32 mask) {
#if defined(__AVX512F__)
  const auto bits = reinterpret_cast<__m512i>(mask);
  return _mm512_test_epi32_mask(bits, bits) != 0;
#elif defined(__AVX2__)
  const auto bits = reinterpret_cast<__m256i>(mask);
  return _mm256_testz_si256(bits, bits) == 0;
#elif defined(__SSE2__)
  return _mm_movemask_epi8(reinterpret_cast<__m128i>(mask)) != 0;
#else
  return (mask[0] | mask[1] | mask[2] | mask[3]) != 0;
#endif
}
template <class Mask>
TILLIT_INLINE bool none(Mask mask) {
  return !any(mask);
}

/// `yes` where the mask holds, else `no`; both are always evaluated.
TILLIT_INLINE f32 select(i32 mask, f32 yes, f32 no) { return mask ? yes : no; }
TILLIT_INLINE i32 select(i32 mask, i32 yes, i32 no) { return mask ? yes : no; }
TILLIT_INLINE u32 select(i32 mask, u32 yes, u32 no) { return mask ? yes : no; }
TILLIT_INLINE f32 select(i32 mask, float yes, f32 no) { return mask ? all<f32>(yes) : no; }
TILLIT_INLINE f32 select(i32 mask, f32 yes, float no) { return mask ? yes : all<f32>(no); }
TILLIT_INLINE f32 select(i32 mask, float yes, float no) {
  return mask ? all<f32>(yes) : all<f32>(no);
}
TILLIT_INLINE float select(bool mask, float yes, float no) { return mask ? yes : no; }
TILLIT_INLINE double select(bool mask, double yes, double no) { return mask ? yes : no; }
TILLIT_INLINE std::int32_t select(bool mask, std::int32_t yes, std::int32_t no) {
  return mask ? yes : no;
}
TILLIT_INLINE std::uint32_t select(bool mask, std::uint32_t yes, std::uint32_t no) {
  return mask ? yes : no;
}

/// The smaller and the larger of two; if one is not a number, the first, so that a fault in `first`
/// stays visible.
template <class Number>
TILLIT_INLINE Number smaller(Number first, Number second) {
  return select(second < first, second, first);
}
template <class Number>
TILLIT_INLINE Number larger(Number first, Number second) {
  return select(second > first, second, first);
}
#if defined(__SSE2__)
// The processor's minimum and maximum give their second operand where the comparison fails: the
// same.
#if defined(__AVX512F__)
TILLIT_INLINE f32 smaller(f32 first, f32 second) {
  return _mm512_maskz_min_ps(static_cast<__mmask16>(0xffff), second, first);
}
TILLIT_INLINE f32 larger(f32 first, f32 second) {
  return _mm512_maskz_max_ps(static_cast<__mmask16>(0xffff), second, first);
}
#elif defined(__AVX2__)
TILLIT_INLINE f32 smaller(f32 first, f32 second) { return _mm256_min_ps(second, first); }
TILLIT_INLINE f32 larger(f32 first, f32 second) { return _mm256_max_ps(second, first); }
#else
TILLIT_INLINE f32 smaller(f32 first, f32 second) { return _mm_min_ps(second, first); }
TILLIT_INLINE f32 larger(f32 first, f32 second) { return _mm_max_ps(second, first); }
#endif
#endif
TILLIT_INLINE f32 smaller(f32 first, float second) { return smaller(first, all<f32>(second)); }
TILLIT_INLINE f32 larger(f32 first, float second) { return larger(first, all<f32>(second)); }
TILLIT_INLINE i32 smaller(i32 first, std::int32_t second) {
  return smaller(first, all<i32>(second));
}
TILLIT_INLINE i32 larger(i32 first, std::int32_t second) { return larger(first, all<i32>(second)); }

/// `x` cut to [low, high] with low <= high. Not-a-number stays so.
template <class Number, class Limit>
TILLIT_INLINE Number clamp(Number x, Limit low, Limit high) {
  return smaller(larger(x, low), high);
}
/// `x` cut to [0, 1].
template <class Number>
TILLIT_INLINE Number clamp01(Number x) {
  return clamp(x, ElementOf<Number>(0), ElementOf<Number>(1));
}

/// Square root, correctly rounded (IEEE 754): the processor's own instruction.
TILLIT_INLINE float square_root(float x) { return __builtin_sqrtf(x); }
TILLIT_INLINE double square_root(double x) { return __builtin_sqrt(x); }
TILLIT_INLINE f32 square_root(f32 x) {
#if defined(__AVX512F__)
  return _mm512_maskz_sqrt_ps(static_cast<__mmask16>(0xffff), x);
#elif defined(__AVX2__)
  return _mm256_sqrt_ps(x);
#elif defined(__SSE2__)
  return _mm_sqrt_ps(x);
#else
  for (int lane = 0; lane < lane_count; ++lane) x[lane] = __builtin_sqrtf(x[lane]);
  return x;
#endif
}

/// To floating point, rounded to nearest.
TILLIT_INLINE f32 to_number(i32 x) { return __builtin_convertvector(x, f32); }
TILLIT_INLINE float to_number(std::int32_t x) { return static_cast<float>(x); }
TILLIT_INLINE double to_number(std::int64_t x) { return static_cast<double>(x); }
/// To integer, toward zero; the value must fit.
TILLIT_INLINE i32 to_integer(f32 x) { return __builtin_convertvector(x, i32); }
TILLIT_INLINE std::int32_t to_integer(float x) { return static_cast<std::int32_t>(x); }
TILLIT_INLINE std::int64_t to_integer(double x) { return static_cast<std::int64_t>(x); }

/// The same bits, read as another type of the same size.
template <class To, class From>
TILLIT_INLINE To same_bits(From x) {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, x);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit

#include "sim/arithmetic/lanes_memory.hpp"
