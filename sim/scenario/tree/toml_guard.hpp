#pragma once

#include <string_view>

namespace tillit {

/// What the TOML parser must not be given.
enum class Danger {
  none,
  too_deep,   ///< tables, lists or dots that would exhaust the stack
  too_many,   ///< values
  not_ascii,  ///< a letter such as `ö` outside quotation marks, which has clearer words of ours
  no_table_name,  ///< a line such as `[=`, which ends the parser rather than being answered
};

/// The first danger in a text, and where it stands, counted from 1.
struct Finding {
  Danger danger = Danger::none;
  int line = 1;
  int column = 1;
};

/// Looks through a text before it is parsed. Tables, lists and the dots of a key may stand
/// Limits::depth deep in each other, and there may be Limits::values.
Finding danger_in(std::string_view text);

}  // namespace tillit
