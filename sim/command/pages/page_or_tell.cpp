#include "sim/command/pages/page_or_tell.hpp"

#include <fmt/format.h>

#include <utility>

#include "sim/command/tell.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/tree/sources.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

Text words_of(const PageFault& fault, const std::string& page, std::string_view command,
              const std::vector<std::string>& names, const std::string& usual) {
  const std::string name = in_marks(fault.name);
  const std::string nearest = nearest_name(fault.name, names);
  switch (fault.kind) {
    case PageFault::Kind::unknown_table:
      return {fmt::format("{}:{}: there is no table {}{}", page, fault.line, name,
                          nearest.empty() ? "" : "; did you mean " + in_marks(nearest) + "?"),
              fmt::format("{}:{}: det finns ingen tabell {}{}", page, fault.line, name,
                          nearest.empty() ? "" : "; menade du " + in_marks(nearest) + "?")};
    case PageFault::Kind::never_ends:
      return {fmt::format("{}:{}: the table {} is not ended by a line {}", page, fault.line, name,
                          mark_below),
              fmt::format("{}:{}: tabellen {} avslutas inte av en rad {}", page, fault.line, name,
                          mark_below)};
    case PageFault::Kind::no_marks:
      break;
  }
  const std::string example = mark_above(usual, Language::english, command);
  return {fmt::format("{} has no place for a table, such as {}", page, example),
          fmt::format("{} har ingen plats för en tabell, till exempel {}", page, example)};
}

}  // namespace

std::optional<std::string> text_of_page_or_tell(const std::string& path, Session& session) {
  Mistakes mistakes;
  auto page = read_text(path, 0, {}, mistakes);
  tell(mistakes, session);
  if (page) return std::move(page->text);
  session.exit = Exit::usage;
  return std::nullopt;
}

std::optional<std::string> filled_or_tell(const std::string& text, const std::string& path,
                                          std::string_view command,
                                          const std::vector<std::string>& names,
                                          const std::string& usual, const TableGiver& table,
                                          Session& session) {
  auto filled = filled_page(text, table, command);
  if (const auto* fault = std::get_if<PageFault>(&filled)) {
    complain(session, session.say(words_of(*fault, path, command, names, usual)));
    return std::nullopt;
  }
  return std::move(std::get<std::string>(filled));
}

}  // namespace tillit
