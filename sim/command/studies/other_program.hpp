#pragma once

#include "sim/command/session.hpp"
#include "sim/store/provenance.hpp"

namespace tillit {

/// Warns if not this program began what is gone on with. `words` are told with version and revision
/// of the program that did, and of this one.
void warn_of_other_program(const Text& words, const Build& before, const Session& session);

}  // namespace tillit
