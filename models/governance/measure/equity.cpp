#include "models/governance/measure/equity.hpp"

#include <algorithm>
#include <array>

#include "sim/arithmetic/functions.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {
namespace {

constexpr Equity nothing{WeekRecord::nothing, WeekRecord::nothing};

std::vector<double> quality_of_principals(const Tree& tree, const std::vector<Sums>& services) {
  std::vector<double> quality;
  for (std::uint32_t principal = 0; principal < tree.principals; ++principal) {
    double sum = 0, encounters = 0;
    for (const std::uint32_t service : tree.services[principal]) {
      sum += services[service].quality;
      encounters += services[service].encounters;
    }
    if (encounters > 0) quality.push_back(sum / encounters);
  }
  return quality;
}

}  // namespace

Equity equity_between_principals(const Tree& tree, const std::vector<Sums>& services) {
  std::vector<double> quality = quality_of_principals(tree, services);
  if (quality.empty()) return nothing;
  std::sort(quality.begin(), quality.end());
  const auto count = static_cast<double>(quality.size());
  double sum = 0;
  for (const double q : quality) sum += q;
  double squares = 0;
  for (const double q : quality) squares += (q - sum / count) * (q - sum / count);
  const std::size_t tenth = std::max<std::size_t>(1, quality.size() / 10);
  double worst = 0;
  for (std::size_t i = 0; i < tenth; ++i) worst += quality[i];
  return {square_root(squares / count), worst / static_cast<double>(tenth)};
}

Equity equity_between_clients(const Column<std::uint32_t>& trust_counts) {
  std::array<double, trust_classes> counts{};
  for (std::size_t first = 0; first < trust_counts.size(); first += trust_classes) {
    for (std::size_t i = 0; i < trust_classes; ++i) counts[i] += trust_counts[first + i];
  }
  const auto middle = [](std::size_t of) {
    return (static_cast<double>(of) + 0.5) / static_cast<double>(trust_classes);
  };
  double clients = 0, sum = 0;
  for (std::size_t i = 0; i < trust_classes; ++i) {
    clients += counts[i];
    sum += counts[i] * middle(i);
  }
  if (clients == 0) return nothing;
  const double mean = sum / clients;
  double squares = 0, worst = 0;
  double left = std::max(1.0, whole_below(clients / 10));
  const double tenth = left;
  for (std::size_t i = 0; i < trust_classes; ++i) {
    squares += counts[i] * (middle(i) - mean) * (middle(i) - mean);
    const double taken = std::min(left, counts[i]);
    worst += taken * middle(i);
    left -= taken;
  }
  return {square_root(squares / clients), worst / tenth};
}

}  // namespace tillit::governance
