#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "models/governance/explanation/terms.hpp"

namespace tillit::governance {

/// What each term of an equation has contributed to the variable of each agent so far. Agents stand
/// in the order in which they were entered.
class Ledger {
 public:
  explicit Ledger(std::vector<Term> terms) : terms_(std::move(terms)) {
    places_.fill(terms_.size());
    for (std::size_t i = 0; i < terms_.size(); ++i) places_[at(terms_[i])] = i;
  }

  const std::vector<Term>& terms() const { return terms_; }

  void enter_agent() { numbers_.resize(numbers_.size() + terms_.size()); }

  /// Of one agent, in the order of the terms.
  std::span<double> of(std::size_t agent) {
    return std::span(numbers_).subspan(agent * terms_.size(), terms_.size());
  }

  /// Adds to one of an agent's terms. To a term that the equation does not have only rounding is
  /// added, and is let go.
  void add(std::span<double> agent, Term term, double amount) const {
    const std::size_t place = places_[at(term)];
    if (place < agent.size()) agent[place] += amount;
  }

  /// Keeps a part of all of an agent's terms but one, and returns what is lost.
  double fade(std::span<double> agent, double kept, Term stays) const {
    double lost = 0;
    for (std::size_t i = 0; i < agent.size(); ++i) {
      if (i == places_[at(stays)]) continue;
      lost += (1 - kept) * agent[i];
      agent[i] *= kept;
    }
    return lost;
  }

 private:
  static constexpr std::size_t at(Term term) { return static_cast<std::size_t>(term); }

  std::vector<Term> terms_;
  std::array<std::size_t, term_count> places_;  ///< by term; the number of terms for others
  std::vector<double> numbers_;
};

}  // namespace tillit::governance
