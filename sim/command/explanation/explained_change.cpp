#include "sim/command/explanation/explained_change.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tillit {

Text ExplainedChange::where() const {
  const Text all{"all sectors", "alla sektorer"};
  const Text& of = sector ? study->scenario.sectors[*sector].label : all;
  return {place.words().en + ", " + of.en, place.words().sv + ", " + of.sv};
}

double ExplainedChange::rest() const {
  double left = change();
  for (std::size_t term = 0; term < equation.terms.size(); ++term) left -= contribution(term);
  return left;
}

double ExplainedChange::movement() const {
  double sum = 0;
  for (std::size_t term = 0; term < equation.terms.size(); ++term) {
    sum += std::abs(contribution(term));
  }
  return sum;
}

std::vector<std::size_t> ExplainedChange::largest_first() const {
  std::vector<std::size_t> terms(equation.terms.size());
  std::iota(terms.begin(), terms.end(), std::size_t{0});
  std::stable_sort(terms.begin(), terms.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(contribution(a)) > std::abs(contribution(b));
  });
  return terms;
}

std::optional<std::size_t> ExplainedChange::term_to_follow() const {
  for (const std::size_t term : largest_first()) {
    if (!is_seen(contribution(term))) break;
    if (!std::isfinite(answers[0].inputs[term].to)) continue;
    if (equation.terms[term].explained_as.empty()) break;
    return term;
  }
  return std::nullopt;
}

int ExplainedChange::half_reached(std::size_t term) const {
  const double half = contribution(term) / 2;
  int reached = to - 1;
  for (std::size_t i = answers[0].weeks.size(); i-- > 0;) {
    double so_far = answers[0].weeks[i].contributions[term];
    if (compares()) so_far -= answers[1].weeks[i].contributions[term];
    if (half < 0 ? so_far > half : so_far < half) break;
    reached = answers[0].weeks[i].week;
  }
  return reached;
}

}  // namespace tillit
