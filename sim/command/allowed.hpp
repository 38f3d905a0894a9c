#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "sim/command/session.hpp"

namespace tillit {

// What an option allows, with a message of our own in the user's language.

CLI::Validator one_of(const std::vector<std::string>& names, const Session& session);
CLI::Validator whole_number(int least, int most, const Session& session);

}  // namespace tillit
