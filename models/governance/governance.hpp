#pragma once

#include "sim/run/model.hpp"

namespace tillit {

/// The governance chain: state, boards, managers, staff, citizens and supervisors. See ODD.md.
const Model& governance_model();

}  // namespace tillit
