#pragma once

#include "models/minimal_chain/minimal_chain.hpp"
#include "tests/models/plain_scenario.hpp"

namespace tillit::minimal_chain {

/// The fixed work: so many municipalities, everything else as specified.
inline Scenario chain_scenario(int municipalities, int weeks) {
  return plain_scenario(minimal_chain_model(), municipalities, weeks);
}

}  // namespace tillit::minimal_chain
