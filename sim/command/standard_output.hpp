#pragma once

#include "sim/command/session.hpp"

namespace tillit {

/// The error of the operating system that keeps what was printed from arriving; 0 if all of it has.
int error_of_output();

/// Says that not all that was printed has arrived. Not to one who closed a pipe: they have seen
/// enough.
Exit output_lost(int error, Session& session);

}  // namespace tillit
