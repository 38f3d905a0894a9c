#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/scenario/mistakes.hpp"

namespace tillit {

/// Writes all mistakes to the standard error stream.
void tell(const Mistakes& mistakes, const Session& session);

/// Writes one line of complaint about the command line and sets the exit code for usage.
void complain(Session& session, const std::string& text);

/// The model with this name, or the usual one; if there is none, says so and gives nothing.
const Model* wanted_model(Session& session, const std::string& name);

}  // namespace tillit
