#pragma once

#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A text as TOML writes it.
std::string in_quotes(const std::string& text);

/// The same words in both languages: { en = "…", sv = "…" }.
std::string in_quotes(const Text& text);

/// A list of texts: ["one", "two"].
std::string in_brackets(const std::vector<std::string>& texts);

}  // namespace tillit
