#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// Makes the headings of all help texts speak `language`.
void speak(CLI::App& program, Language language);

/// "; did you mean "check"?", or nothing if no name is near.
std::string did_you_mean(const std::string& given, const std::vector<std::string>& known,
                         Language language);

/// What was wrong with the command line, in words.
std::string usage_error(const CLI::ParseError& error, const CLI::App& program,
                        const std::vector<std::string>& arguments, Language language);

}  // namespace tillit
