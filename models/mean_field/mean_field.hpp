#pragma once

#include "sim/run/model.hpp"

namespace tillit {

/// The governance chain with one average unit per service and without chance. See README.md.
const Model& mean_field_model();

}  // namespace tillit
