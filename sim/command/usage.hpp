#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// Makes the headings of all help texts speak `language`.
void speak(CLI::App& program, Language language);

/// What was wrong with the command line, in words.
std::string usage_error(const CLI::ParseError& error, const CLI::App& program,
                        const std::vector<std::string>& arguments, Language language);

}  // namespace tillit
