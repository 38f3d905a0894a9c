#include "models/governance/explanation/terms.hpp"

#include <array>

namespace tillit::governance {

Cause cause_of(Term term) {
  static const std::array<Cause, term_count> causes{{
#define TERM(name, label, label_sv) {#name, {label, label_sv}},
#include "models/governance/explanation/terms.def"
#undef TERM
  }};
  return causes[static_cast<std::size_t>(term)];
}

std::vector<Cause> chain_causes() {
  return {
#define CHAIN(name, label, label_sv, value) {#name, {label, label_sv}},
#include "models/governance/explanation/chain.def"
#undef CHAIN
  };
}

}  // namespace tillit::governance
