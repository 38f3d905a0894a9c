#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/command/pages/filled_page.hpp"
#include "sim/command/session.hpp"

namespace tillit {

/// The text of a page. If it cannot be read, says so, sets the exit code for usage, and gives
/// nothing.
std::optional<std::string> text_of_page_or_tell(const std::string& path, Session& session);

/// The text of the page at `path` with the tables of a command filled, of which `usual` is one;
/// nothing is written. If it cannot be done, says so, sets the exit code for usage, and gives
/// nothing.
std::optional<std::string> filled_or_tell(const std::string& text, const std::string& path,
                                          std::string_view command,
                                          const std::vector<std::string>& names,
                                          const std::string& usual, const TableGiver& table,
                                          Session& session);

}  // namespace tillit
