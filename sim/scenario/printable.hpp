#pragma once

#include <string>
#include <string_view>

namespace tillit {

// Texts from elsewhere are shown on terminals. Some characters do more there than be read: they
// move the cursor, rename the window, turn the direction of the writing.

/// Whether there is none of those, and the text is UTF-8. Line ends and tabs are no control.
bool is_printable(std::string_view text);

/// The text with � for each of those and for each byte that is no UTF-8.
std::string printable(std::string_view text);

/// Whether the text is UTF-8.
bool is_utf8(std::string_view text);

}  // namespace tillit
