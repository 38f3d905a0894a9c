#pragma once

#include <string_view>

namespace tillit {

/// A position in a text, counted from 1.
struct TextPosition {
  int line = 0;
  int column = 0;
};

/// Where a TOML text first nests tables and lists, or dots in a key, deeper than `limit`; line 0
/// if nowhere. Looked at before parsing, so that no text can exhaust the stack.
TextPosition too_deep_at(std::string_view text, int limit);

}  // namespace tillit
