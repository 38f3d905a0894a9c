#pragma once

#include <CLI/CLI.hpp>

#include "sim/scenario/text.hpp"

namespace tillit {

/// Makes the headings of all help texts speak `language`.
void speak(CLI::App& program, Language language);

/// What was wrong with the command line, in one line.
std::string usage_error(const CLI::ParseError& error, Language language);

}  // namespace tillit
