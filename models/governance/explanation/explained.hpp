#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/explanation/account.hpp"

namespace tillit::governance {

/// An outcome that can be explained, or a link of the chain that is no outcome, and how.
struct Explainable {
  std::optional<Measured> outcome;
  std::string name;
  Text label;
  std::vector<Term> terms;
  std::unique_ptr<Account> account;
};

/// With a new account each time.
Explainable explainable(const std::string& outcome);

std::vector<ExplainedOutcome> explained_outcomes();

}  // namespace tillit::governance
