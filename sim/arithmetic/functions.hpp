#pragma once

#include "sim/arithmetic/polynomial.hpp"

/// Our own elementary functions: those of the system differ between machines. One source text
/// serves float, double and lanes of float; only + - * / sqrt, conversions and bits are used, so
/// the same argument gives the same bits everywhere. Errors are relative, in units in the last
/// place (ulp: 1.2e-7 for float, 2.2e-16 for double), the largest measured against libm in higher
/// precision.
namespace tillit {
inline namespace TILLIT_KERNEL_SET {

/// |x|.
template <class Number>
TILLIT_INLINE Number absolute(Number x) {
  using Bits = UnsignedOf<Number>;
  return same_bits<Number>((same_bits<Bits>(x) << 1) >> 1);
}

/// 2 to the power of a whole number; exact for results that are normal (float: -126..127).
template <class Number>
TILLIT_INLINE Number power_of_two(SignedOf<Number> exponent) {
  using Of = Format<ElementOf<Number>>;
  using Bits = UnsignedOf<Number>;
  return same_bits<Number>(same_bits<Bits>(exponent + Of::exponent_of_one) << Of::fraction_bits);
}

/// The nearest whole number, halves to even; for |x| < 2^22 (float), 2^51 (double).
template <class Number>
TILLIT_INLINE Number nearest_whole(Number x) {
  using Of = Format<ElementOf<Number>>;
  return (x + Of::rounder) - Of::rounder;
}

/// The largest whole number not above x; same range.
template <class Number>
TILLIT_INLINE Number whole_below(Number x) {
  const Number near = nearest_whole(x);
  return select(near > x, near - ElementOf<Number>(1), near);
}

/// e^x. Error below 1.1 ulp (float), 1.1 ulp (double). Below -87.336 (float) or -708.39 (double)
/// exactly 0; above 88.72 or 709.78 the largest finite values near 3.4e38 or 1.79e308. Not-a-number
/// stays so.
template <class Number>
TILLIT_INLINE Number exponential(Number x) {
  using Of = Format<ElementOf<Number>>;
  using Bits = UnsignedOf<Number>;
  const Number cut = clamp(x, Of::exponential_lowest, Of::exponential_highest);
  // x = n ln 2 + r; n also stands in the low bits of `shifted`, from where it goes to the exponent.
  const Number shifted = cut * Of::log2_of_e + Of::rounder;
  const Number n = shifted - Of::rounder;
  const Number r = (cut - n * Of::ln2_head) - n * Of::ln2_tail;
  const Number e_to_r = ElementOf<Number>(1) + (r + r * r * Of::exponential_tail(r));
  const Number scaled =
      same_bits<Number>(same_bits<Bits>(e_to_r) + (same_bits<Bits>(shifted) << Of::fraction_bits));
  return select(x < Of::exponential_lowest, all<Number>(ElementOf<Number>(0)), scaled);
}

/// Natural logarithm of a positive finite number. Error below 1.0 ulp (float), 1.0 ulp (double).
/// Zero, negative and subnormal numbers give that of the smallest normal number: -87.34 or -708.4.
template <class Number>
TILLIT_INLINE Number logarithm(Number x) {
  using Element = ElementOf<Number>;
  using Of = Format<Element>;
  using Bits = UnsignedOf<Number>;
  using Integer = SignedOf<Number>;
  constexpr auto one_bits = decltype(Of::root_half)(Of::exponent_of_one) << Of::fraction_bits;
  constexpr auto fraction = (decltype(Of::root_half)(1) << Of::fraction_bits) - 1;
  // x = 2^n (1 + f) with 1 + f between sqrt(1/2) and sqrt(2).
  const Bits bits =
      same_bits<Bits>(larger(x, all<Number>(Of::smallest_normal))) + (one_bits - Of::root_half);
  const Number n = to_number(same_bits<Integer>(bits >> Of::fraction_bits) - Of::exponent_of_one);
  const Number f = same_bits<Number>((bits & fraction) + Of::root_half) - Element(1);
  // ln(1+f) = f - f²/2 + s (f²/2 + z R(z)), s = f / (2+f), z = s².
  const Number s = f / (Element(2) + f);
  const Number z = s * s;
  const Number half_square = Element(0.5) * f * f;
  const Number tail = s * (half_square + z * Of::logarithm_tail(z)) + n * Of::ln2_tail;
  return n * Of::ln2_head - ((half_square - tail) - f);
}

/// Cube root, of negative numbers too. Error below 1.0 ulp (float), 1.0 ulp (double).
/// Subnormal numbers give 0.
template <class Number>
TILLIT_INLINE Number cube_root(Number x) {
  using Element = ElementOf<Number>;
  using Of = Format<Element>;
  using Bits = UnsignedOf<Number>;
  using Integer = SignedOf<Number>;
  const Number size = absolute(x);
  // Dividing the bits by -3 divides the exponent: 1/cbrt(x) within 4 %.
  const Integer third = to_integer(to_number(same_bits<Integer>(size)) * Element(1.0 / 3.0));
  Number inverse = same_bits<Number>(Of::inverse_cube_root_start - same_bits<Bits>(third));
  for (int step = 0; step < Of::cube_root_steps; ++step) {
    // With h = 1 - x y³, 1/cbrt(x) = y (1-h)^(-1/3) = y (1 + h/3 + 2h²/9 + …): error to the third
    // power.
    const Number h = Element(1) - (size * inverse) * (inverse * inverse);
    inverse = inverse + inverse * (h * (Element(1.0 / 3.0) + h * Element(2.0 / 9.0)));
  }
  // One Newton step on cbrt(x) itself takes away most of the rounding of the above.
  const Number root = size * (inverse * inverse);
  const Number excess = root * root * root - size;
  const Number refined = root - excess * (inverse * inverse) * Element(1.0 / 3.0);
  const Bits sign = same_bits<Bits>(x) ^ same_bits<Bits>(size);
  const Number result = same_bits<Number>(same_bits<Bits>(refined) | sign);
  return select(size < Of::smallest_normal, all<Number>(Element(0)), result);
}

/// 1 / (1 + e^-x), between 0 and 1. Error below 3 ulp. Saturates below at 1.6e-38 (x = -87).
template <class Number>
TILLIT_INLINE Number logistic(Number x) {
  using Element = ElementOf<Number>;
  return Element(1) / (Element(1) + exponential(-larger(x, all<Number>(Element(-87)))));
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
