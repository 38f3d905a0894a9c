#pragma once

#include "sim/arithmetic/lanes.hpp"

/// Groups of lanes in memory. Included by lanes.hpp.
namespace tillit {
inline namespace TILLIT_KERNEL_SET {

// May alias: the columns are declared as plain numbers, and the compiler must know we look at them.
using f32_in_memory = float __attribute__((vector_size(4 * lane_count), may_alias));
using i32_in_memory = std::int32_t __attribute__((vector_size(4 * lane_count), may_alias));
using u32_in_memory = std::uint32_t __attribute__((vector_size(4 * lane_count), may_alias));

/// lane_count neighbours from an address that is a multiple of 4 * lane_count bytes (a group of a
/// 64-byte block).
TILLIT_INLINE f32 load(const float* from) { return *reinterpret_cast<const f32_in_memory*>(from); }
TILLIT_INLINE i32 load(const std::int32_t* from) {
  return *reinterpret_cast<const i32_in_memory*>(from);
}
TILLIT_INLINE u32 load(const std::uint32_t* from) {
  return *reinterpret_cast<const u32_in_memory*>(from);
}
TILLIT_INLINE void store(float* to, f32 value) { *reinterpret_cast<f32_in_memory*>(to) = value; }
TILLIT_INLINE void store(std::int32_t* to, i32 value) {
  *reinterpret_cast<i32_in_memory*>(to) = value;
}
TILLIT_INLINE void store(std::uint32_t* to, u32 value) {
  *reinterpret_cast<u32_in_memory*>(to) = value;
}

/// The four bytes at an address, whatever they were declared to be: a gather may look at the fields
/// of a record.
template <class Element>
TILLIT_INLINE Element read(const Element* from) {
  Element value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}
template <class Element>
TILLIT_INLINE void write(Element* to, Element value) {
  __builtin_memcpy(to, &value, sizeof value);
}

/// base[index] in every lane; every index must be within the array.
TILLIT_INLINE f32 gather(const float* base, i32 index) {
#if defined(__AVX512F__)
  return _mm512_mask_i32gather_ps(f32{}, static_cast<__mmask16>(0xffff),
                                  reinterpret_cast<__m512i>(index), base, 4);
#elif defined(__AVX2__)
  return _mm256_mask_i32gather_ps(f32{}, base, reinterpret_cast<__m256i>(index),
                                  reinterpret_cast<__m256>(i32{} - 1), 4);
#else
  f32 values{};
  for (int lane = 0; lane < lane_count; ++lane) values[lane] = read(base + index[lane]);
  return values;
#endif
}
TILLIT_INLINE i32 gather(const std::int32_t* base, i32 index) {
#if defined(__AVX512F__)
  return reinterpret_cast<i32>(_mm512_mask_i32gather_epi32(
      __m512i{}, static_cast<__mmask16>(0xffff), reinterpret_cast<__m512i>(index), base, 4));
#elif defined(__AVX2__)
  return reinterpret_cast<i32>(_mm256_mask_i32gather_epi32(
      __m256i{}, base, reinterpret_cast<__m256i>(index), reinterpret_cast<__m256i>(i32{} - 1), 4));
#else
  i32 values{};
  for (int lane = 0; lane < lane_count; ++lane) values[lane] = read(base + index[lane]);
  return values;
#endif
}

/// The same for a single unit.
TILLIT_INLINE float gather(const float* base, std::int32_t index) { return base[index]; }
TILLIT_INLINE std::int32_t gather(const std::int32_t* base, std::int32_t index) {
  return base[index];
}

/// base[index] where the mask holds, `otherwise` elsewhere; there base[0] is read, and must exist.
template <class Element, class Lanes>
TILLIT_INLINE Lanes gather_where(i32 mask, const Element* base, i32 index, Lanes otherwise) {
  return select(mask, gather(base, index & mask), otherwise);
}

/// base[index] = value where the mask holds. Of lanes with the same index, the last one wins.
template <class Element, class Lanes>
TILLIT_INLINE void scatter(i32 mask, Element* base, i32 index, Lanes value) {
#if defined(__AVX512F__)
  const auto lanes = reinterpret_cast<__m512i>(mask);
  _mm512_mask_i32scatter_epi32(base, _mm512_test_epi32_mask(lanes, lanes),
                               reinterpret_cast<__m512i>(index), reinterpret_cast<__m512i>(value),
                               4);
#else
  for (int lane = 0; lane < lane_count; ++lane) {
    if (mask[lane] != 0) write<Element>(base + index[lane], value[lane]);
  }
#endif
}

/// Fetches the cache line of base[index] for every lane, without waiting for it.
template <class Element>
TILLIT_INLINE void prefetch(const Element* base, i32 index) {
  for (int lane = 0; lane < lane_count; ++lane) __builtin_prefetch(base + index[lane], 1);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
