// The small functions of the specification's conventions.
#pragma once

#include <algorithm>
#include <cmath>

namespace tillit::reference {

inline double clamp(double x, double low = 0.0, double high = 1.0) {
  return std::clamp(x, low, high);
}

// x + rate*(target-x)
inline double toward(double x, double target, double rate) { return x + rate * (target - x); }

// Trust is slow to build and quick to lose.
struct TrustRates {
  double gain, loss;
};

inline double trust(double x, double signal, TrustRates rates) {
  return toward(x, signal, signal > x ? rates.gain : rates.loss);
}

inline double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

template <class Many>
double number_of(const Many& many) {
  return static_cast<double>(many.size());
}

}  // namespace tillit::reference
