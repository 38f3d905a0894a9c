#pragma once

#include <string>

#include "sim/scenario/text.hpp"

namespace tillit {

/// What a TOML syntax error most often means, for people; empty where the parser's own words have
/// to do.
Text meaning_of_syntax_error(const std::string& parser_words);

}  // namespace tillit
