#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/random/draw.hpp"
#include "sim/random/quantile_table.hpp"

namespace tillit::random_test {

/// Four words of each of `count` agents (a multiple of 16, 64-byte aligned), words apart by
/// `count`.
using DrawWords = void(PhiloxKey key, std::uint32_t purpose, std::int32_t week,
                       const std::uint32_t* who, const std::uint32_t* which, std::uint32_t* words,
                       std::size_t count);
/// The same where all agents draw with the same `which`.
using DrawSame = void(PhiloxKey key, std::uint32_t purpose, std::int32_t week,
                      const std::uint32_t* who, std::uint32_t which, std::uint32_t* words,
                      std::size_t count);
/// Uniforms, centred uniforms, chances, quantiles (floats) and choices of `counts` from words.
using UseWords = void(const std::uint32_t* words, const std::uint32_t* counts, QuantileTable table,
                      float* uniforms, float* centred_ones, float* chances, float* quantiles,
                      std::uint32_t* choices, std::size_t count);

namespace baseline {
DrawWords draw_words;
DrawSame draw_same;
UseWords use_words;
}  // namespace baseline
namespace avx2 {
DrawWords draw_words;
DrawSame draw_same;
UseWords use_words;
}  // namespace avx2
namespace avx512 {
DrawWords draw_words;
DrawSame draw_same;
UseWords use_words;
}  // namespace avx512

}  // namespace tillit::random_test
