#include "sim/scenario/mistakes/report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/scenario/mistakes/messages.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

constexpr std::size_t shown_at_most = 100;

struct Colours {
  const char* strong = "";
  const char* error = "";
  const char* warning = "";
  const char* quiet = "";
  const char* off = "";
};

Colours colours_of(bool wanted) {
  if (!wanted) return {};
  return {"\033[1m", "\033[1;31m", "\033[1;35m", "\033[36m", "\033[0m"};
}

std::string place_words(const Place& place) {
  if (!place.source) return "tillit";
  std::string name = printable(place.source->name);
  if (place.source->one_line || place.line == 0) return name;
  return fmt::format("{}:{}:{}", name, place.line, place.column);
}

/// The part of a line that is shown, and how many of its characters stand before the caret.
struct Excerpt {
  std::string text;
  std::string before;  ///< as wide as what precedes the caret; tabs stay tabs
};

Excerpt excerpt_of(std::string_view line, int column) {
  constexpr int width = 96;
  const int first = column > width - 16 ? column - width / 2 : 1;  // long lines are cut
  Excerpt result;
  int at = 0;
  for (const char byte : line) {
    if (begins_character(byte)) ++at;
    if (at < first || at >= first + width) continue;
    result.text += byte;
    if (at < column && begins_character(byte)) result.before += byte == '\t' ? '\t' : ' ';
  }
  result.text = printable(result.text);
  return result;
}

std::string source_words(const Place& place, const Colours& colours) {
  if (!place.source || place.line == 0) return "";
  const Excerpt excerpt = excerpt_of(place.source->line(place.line), place.column);
  const std::string number = place.source->one_line ? "" : std::to_string(place.line);
  const int length = std::max(1, std::min(place.length, 60));
  return fmt::format("{}{:>5} |{} {}\n{}      |{} {}{}{}{}\n", colours.quiet, number, colours.off,
                     excerpt.text, colours.quiet, colours.off, excerpt.before, colours.error,
                     std::string(static_cast<std::size_t>(length), '^'), colours.off);
}

std::string one_as_text(const PlacedMistake& one, Language language, const Colours& colours) {
  const Message message = message_of(one.mistake);
  const bool warning = is_warning(one.mistake);
  const Text severity = warning ? Text{"warning", "varning"} : Text{"error", "fel"};
  const Text allowed{"allowed", "tillåtet"};
  std::string text =
      fmt::format("{}{}:{} {}{} {}:{} {}\n", colours.strong, place_words(one.place), colours.off,
                  warning ? colours.warning : colours.error, severity.in(language),
                  code_of(one.mistake), colours.off, message.text.in(language));
  text += source_words(one.place, colours);
  if (!message.allowed.empty()) {
    text += fmt::format("      {}={} {}: {}\n", colours.quiet, colours.off, allowed.in(language),
                        message.allowed.in(language));
  }
  if (!message.advice.empty()) {
    text +=
        fmt::format("      {}={} {}\n", colours.quiet, colours.off, message.advice.in(language));
  }
  return text;
}

/// Enough of a line for any that a person wrote.
std::string start_of(std::string_view line) {
  constexpr std::size_t longest = 1000;
  return printable(line.substr(0, longest));
}

}  // namespace

std::string as_text(const Mistakes& mistakes, Language language, bool colours) {
  const std::vector<PlacedMistake> sorted = mistakes.sorted();
  std::string text;
  std::size_t shown = 0;
  for (const PlacedMistake& one : sorted) {
    if (shown == shown_at_most) break;
    text += one_as_text(one, language, colours_of(colours));
    ++shown;
  }
  const std::size_t rest = mistakes.errors() + mistakes.warnings() - shown;
  if (rest > 0) {
    const Text more{"and {} more\n", "och {} till\n"};
    text += fmt::format(fmt::runtime(more.in(language)), rest);
  }
  return text;
}

std::string as_json(const Mistakes& mistakes, Language language) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const PlacedMistake& one : mistakes.sorted()) {
    const Message message = message_of(one.mistake);
    const auto& source = one.place.source;
    all.push_back({{"code", code_of(one.mistake)},
                   {"severity", is_warning(one.mistake) ? "warning" : "error"},
                   {"file", source ? source->name : ""},
                   {"line", one.place.line},
                   {"column", one.place.column},
                   {"message", message.text.in(language)},
                   {"allowed", message.allowed.in(language)},
                   {"advice", message.advice.in(language)},
                   {"source", source ? start_of(source->line(one.place.line)) : ""}});
  }
  return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace tillit
