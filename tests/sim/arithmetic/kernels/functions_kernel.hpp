#pragma once

#include <cstddef>

namespace tillit::arithmetic_test {

/// A function of sim/arithmetic applied to `count` numbers (a multiple of 16, 64-byte aligned).
using Apply = void(const float* from, float* to, std::size_t count);
/// to[places[i]] = from[places[i]] where from[i] > 0, by a gather and a scatter.
using Move = void(const float* from, const int* places, float* to, std::size_t count);
/// Whether any of the first lanes exceeds the limit.
using Ask = bool(const float* from, float limit);

namespace baseline {
Apply exponentials, logarithms, cube_roots, logistics, square_roots, medley;
Move move;
Ask any_above;
}  // namespace baseline
namespace avx2 {
Apply exponentials, logarithms, cube_roots, logistics, square_roots, medley;
Move move;
Ask any_above;
}  // namespace avx2
namespace avx512 {
Apply exponentials, logarithms, cube_roots, logistics, square_roots, medley;
Move move;
Ask any_above;
}  // namespace avx512

}  // namespace tillit::arithmetic_test
