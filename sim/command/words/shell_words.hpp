#pragma once

#include <string>
#include <vector>

namespace tillit {

/// As a shell reads it back: in quotes if it must be.
std::string shell_word(const std::string& text);

/// The same for several, with blanks between them.
std::string shell_words(const std::vector<std::string>& texts);

}  // namespace tillit
