#pragma once

#include "sim/arithmetic/lanes.hpp"

namespace tillit {
inline namespace TILLIT_KERNEL_SET {

/// c0 + c1*x + c2*x^2 + …, from the innermost outward (Horner), in exactly that order.
template <class Number, class Element>
TILLIT_INLINE Number polynomial(Number, Element constant) {
  return all<Number>(constant);
}
template <class Number, class Element, class... Elements>
TILLIT_INLINE Number polynomial(Number x, Element constant, Elements... higher) {
  return constant + x * polynomial(x, higher...);
}

/// What a floating-point format is made of, and the polynomials that suffice for its precision.
/// The coefficients are minimax fits, computed for this project by Remez exchange in 60 digits.
template <class Element>
struct Format;

template <>
struct Format<float> {
  static constexpr int fraction_bits = 23;
  static constexpr std::int32_t exponent_of_one = 127;
  static constexpr float smallest_normal = 0x1p-126f;
  /// Adding and subtracting 1.5 * 2^fraction_bits rounds to the nearest whole number.
  static constexpr float rounder = 0x1.8p23f;
  static constexpr float log2_of_e = 0x1.715476p+0f;
  /// ln 2 in two parts; whole numbers up to 2^8 times the first are exact.
  static constexpr float ln2_head = 0x1.62e4p-1f, ln2_tail = 0x1.7f7d1cp-20f;
  /// exp is normal and finite between these; outside it is 0 or saturates.
  static constexpr float exponential_lowest = -0x1.5d589ep+6f;  // -87.33654
  static constexpr float exponential_highest = 0x1.62e42ep+6f;  // 88.72283
  static constexpr std::uint32_t root_half = 0x3f3504f3u;       // bits of sqrt(1/2)
  static constexpr std::uint32_t inverse_cube_root_start = 0x54a1f800u;

  /// (exp(r) - 1 - r) / r^2 for |r| <= ln(2)/2, to 3.1e-9 of exp(r).
  template <class Number>
  TILLIT_INLINE static Number exponential_tail(Number r) {
    return polynomial(r, 0x1.fffffcp-2f, 0x1.555492p-3f, 0x1.5558f2p-5f, 0x1.1239e2p-7f,
                      0x1.6a2434p-10f);
  }
  /// (ln((1+s)/(1-s)) - 2s) / s^3 with z = s^2 for |s| <= 0.1716, to 8.2e-10 of the logarithm.
  template <class Number>
  TILLIT_INLINE static Number logarithm_tail(Number z) {
    return polynomial(z, 0x1.55557ap-1f, 0x1.995e9cp-2f, 0x1.31e678p-2f);
  }
  static constexpr int cube_root_steps = 2;
};

template <>
struct Format<double> {
  static constexpr int fraction_bits = 52;
  static constexpr std::int64_t exponent_of_one = 1023;
  static constexpr double smallest_normal = 0x1p-1022;
  static constexpr double rounder = 0x1.8p52;
  static constexpr double log2_of_e = 0x1.71547652b82fep+0;
  static constexpr double ln2_head = 0x1.62e42feep-1, ln2_tail = 0x1.a39ef35793c76p-33;
  static constexpr double exponential_lowest = -0x1.6232bdd7abcd2p+9;  // -708.39641853226408
  static constexpr double exponential_highest = 0x1.62e42fefa39efp+9;  // 709.78271289338397
  static constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcdu;
  static constexpr std::uint64_t inverse_cube_root_start = 0x553eea0000000000u;

  /// As for float, to 3.7e-18 of exp(r).
  template <class Number>
  TILLIT_INLINE static Number exponential_tail(Number r) {
    return polynomial(r, 0x1.000000000000ap-1, 0x1.55555555554fap-3, 0x1.555555555087cp-5,
                      0x1.1111111127be4p-7, 0x1.6c16c1842a147p-10, 0x1.a01a012a57cd8p-13,
                      0x1.a0199a0c611a8p-16, 0x1.71df2552af8d2p-19, 0x1.28ad72d147d4ap-22,
                      0x1.ad7f6d7911733p-26);
  }
  /// As for float, to 1.3e-18 of the logarithm.
  template <class Number>
  TILLIT_INLINE static Number logarithm_tail(Number z) {
    return polynomial(z, 0x1.5555555555593p-1, 0x1.999999997fb31p-2, 0x1.2492494217a52p-2,
                      0x1.c71c51e7f5723p-3, 0x1.7466462cc22c7p-3, 0x1.39a0f500f88c7p-3,
                      0x1.2f0d8e844e610p-3);
  }
  static constexpr int cube_root_steps = 3;
};

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
