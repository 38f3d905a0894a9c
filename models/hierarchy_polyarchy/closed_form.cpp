#include "models/hierarchy_polyarchy/closed_form.hpp"

namespace tillit::hierarchy_polyarchy {
namespace {

double power(double base, double exponent) {
  double product = 1;
  for (int i = 0; i < static_cast<int>(exponent); ++i) product *= base;
  return product;
}

/// 1 + x + ... + x^(n-1).
double geometric(double x, double n) {
  double sum = 0;
  for (int i = 0; i < static_cast<int>(n); ++i) sum += power(x, i);
  return sum;
}

double share(double part, double rest) { return part + rest > 0 ? part / (part + rest) : 0; }

}  // namespace

Structures acceptance(double p, double n) { return {power(p, n), 1 - power(1 - p, n)}; }

Structures judgements_needed(double p, double n) { return {geometric(p, n), geometric(1 - p, n)}; }

Structures value_expected(const Screening& screening) {
  const double won = screening.good_share * screening.gain;
  const double lost = (1 - screening.good_share) * screening.loss;
  const Structures good = acceptance(screening.accept_good, screening.levels);
  const Structures bad = acceptance(screening.accept_bad, screening.levels);
  return {won * good.hierarchy - lost * bad.hierarchy, won * good.polyarchy - lost * bad.polyarchy};
}

double advantage_of_polyarchy(const Screening& screening) {
  const auto disagree = [&](double p) {
    return 1 - power(1 - p, screening.levels) - power(p, screening.levels);
  };
  return screening.good_share * screening.gain * disagree(screening.accept_good) -
         (1 - screening.good_share) * screening.loss * disagree(screening.accept_bad);
}

Structures quality_expected(const Screening& screening) {
  const Structures good = acceptance(screening.accept_good, screening.levels);
  const Structures bad = acceptance(screening.accept_bad, screening.levels);
  const double alpha = screening.good_share;
  return {share(alpha * good.hierarchy, (1 - alpha) * bad.hierarchy),
          share(alpha * good.polyarchy, (1 - alpha) * bad.polyarchy)};
}

}  // namespace tillit::hierarchy_polyarchy
