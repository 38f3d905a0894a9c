#pragma once

#include <string>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/serve/room.hpp"

namespace tillit {

/// The scenarios of a folder, by name; what seminars are held to by tests (findings) is none.
std::vector<std::string> scenarios_in(const std::string& folder);

/// The seminars of these files, each with the guide that stands beside it. Of those that are none,
/// says why and sets the exit code.
std::vector<Offer> offers_of(const std::vector<std::string>& files, Session& session);

}  // namespace tillit
