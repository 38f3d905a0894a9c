#pragma once

#include <array>
#include <memory>
#include <vector>

#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {

/// A mean in the making.
struct WeightedSum {
  double sum = 0, weight = 0;

  void add(double value, double of_weight) {
    sum += of_weight * value;
    weight += of_weight;
  }
  double mean() const { return sum / weight; }
};

/// What each term had contributed by the end of a week to the mean of a variable, over those asked
/// about, since the week with which the others are compared.
struct WeekOfTerms {
  std::array<double, term_count> contributions{};  ///< times the weight of `value`
  std::array<WeightedSum, term_count> inputs{};
  WeightedSum value;
  std::vector<WeightedSum> by_service;  ///< the value, by service of the tree

  double& of(Term term) { return contributions[static_cast<std::size_t>(term)]; }
  WeightedSum& input(Term term) { return inputs[static_cast<std::size_t>(term)]; }
};

/// Takes the change of an outcome apart, week by week.
class Account {
 public:
  virtual ~Account() = default;

  /// The first week taken is the one with which inputs are compared.
  virtual WeekOfTerms take(const Week& week, const Seen& seen) = 0;

  /// Whether anybody reads what is taken from now on: contributions that no later week rests on may
  /// be left out where nobody does.
  void tell(bool told) { is_told_ = told; }

 protected:
  bool is_told_ = true;
};

/// Rounding of a variable in one week: the steps of the week count in float, the account in double.
inline constexpr double most_rounding = 2e-6;
/// Rounding of a mean as it is recorded: a sum in float.
inline constexpr double most_rounding_of_means = 2e-5;

/// Throws where the equations here do not give what was lived, but for rounding: a fault of ours.
void check_follows(const char* what, double expected, double lived, double rounding);

/// The account of a variable that has an equation.
std::unique_ptr<Account> account_of(std::unique_ptr<Equation> equation);

// Section 3.8, of which many share one formula.
std::unique_ptr<Account> account_of_quality();
std::unique_ptr<Account> account_of_citizen_trust();
std::unique_ptr<Account> account_of_need();
// Section 3.3
std::unique_ptr<Account> account_of_leadership();

}  // namespace tillit::governance
