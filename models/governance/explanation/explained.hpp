#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/explanation/account.hpp"

namespace tillit::governance {

/// An outcome that can be explained, and how.
struct Explainable {
  Measured outcome;
  std::string name;
  std::vector<Term> terms;
  std::unique_ptr<Account> account;
};

/// With a new account each time.
Explainable explainable(const std::string& outcome);

std::vector<ExplainedOutcome> explained_outcomes();

}  // namespace tillit::governance
