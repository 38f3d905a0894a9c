#pragma once

#include <string>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A text as TOML writes it.
std::string in_quotes(const std::string& text);

/// The same words in both languages: { en = "…", sv = "…" }.
std::string in_quotes(const Text& text);

}  // namespace tillit
