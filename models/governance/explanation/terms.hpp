#pragma once

#include <cstddef>
#include <vector>

#include "sim/run/explanation.hpp"

namespace tillit::governance {

/// What changes are made of, under their names: terms.def.
enum class Term : std::size_t {
#define TERM(name, ...) name,
#include "models/governance/explanation/terms.def"
#undef TERM
  count
};

inline constexpr std::size_t term_count = static_cast<std::size_t>(Term::count);

/// What people call it.
Cause cause_of(Term term);

/// What actors hand to each other, in the order of chain.def.
std::vector<Cause> chain_causes();

}  // namespace tillit::governance
