#pragma once

#include "sim/scenario/declaration.hpp"

namespace tillit::governance {

/// All that the governance chain says about itself. Its texts and numbers stand in the .def files
/// of this folder, each declared once.
const Declaration& governance_declaration();

}  // namespace tillit::governance
