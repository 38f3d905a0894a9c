#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "sim/scenario/text.hpp"

namespace tillit {

/// What is wrong with a page that is to be filled.
struct PageFault {
  enum class Kind { unknown_table, never_ends, no_marks };
  Kind kind;
  int line = 0;  ///< of the mark; from 1
  std::string name;
};

/// Gives the text of a table, or nothing if there is none of this name.
using TableGiver =
    std::function<std::optional<std::string>(const std::string& name, Language language)>;

/// The mark above a table, as it stands alone on a line. `command`: the one that fills it.
std::string mark_above(const std::string& name, Language language,
                       std::string_view command = "odd");

/// The mark below it.
inline constexpr std::string_view mark_below = "<!-- end -->";

/// The line by which a page says of which model its tables are.
std::string mark_of_model(const std::string& model);

/// The model of which a page says that its tables are; empty if it says none.
std::string model_named_in(std::string_view page);

/// The page with what stands between each pair of marks replaced by the table that the upper one
/// names. Marks are lines of their own; those of other commands, and all else, are left as they
/// are. A table is in English unless `sv` follows its name, so that a page does not depend on who
/// fills it.
std::variant<std::string, PageFault> filled_page(std::string_view page, const TableGiver& table,
                                                 std::string_view command = "odd");

}  // namespace tillit
