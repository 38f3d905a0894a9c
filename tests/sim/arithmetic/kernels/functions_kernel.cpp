#include "tests/sim/arithmetic/kernels/functions_kernel.hpp"

#include "tests/sim/arithmetic/kernels/medley.hpp"

namespace tillit::arithmetic_test::TILLIT_KERNEL_SET {

void exponentials(const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) store(to + i, exponential(load(from + i)));
}

void logarithms(const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) store(to + i, logarithm(load(from + i)));
}

void cube_roots(const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) store(to + i, cube_root(load(from + i)));
}

void logistics(const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) store(to + i, logistic(load(from + i)));
}

void square_roots(const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) store(to + i, square_root(load(from + i)));
}

void medley(const float* from, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) store(to + i, medley_of(load(from + i)));
}

void move(const float* from, const int* places, float* to, std::size_t count) {
  for (std::size_t i = 0; i < count; i += lane_count) {
    const i32 place = load(places + i);
    const i32 wanted = load(from + i) > 0.0f;
    scatter(wanted, to, place, gather_where(wanted, from, place, f32{}));
  }
}

bool any_above(const float* from, float limit) {
  const i32 above = load(from) > limit;
  return any(above) && !none(above);
}

}  // namespace tillit::arithmetic_test::TILLIT_KERNEL_SET
