#include "sim/command/pages/filled_page.hpp"

#include <fmt/format.h>

namespace tillit {
namespace {

std::string begins(std::string_view command) { return fmt::format("<!-- tillit {}: ", command); }
constexpr std::string_view of_model = "model";
constexpr std::string_view ends = " -->";
constexpr std::string_view in_swedish = " sv";

/// Takes the next line off, with its end.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end == std::string_view::npos ? end : end + 1);
  rest.remove_prefix(line.size());
  return line;
}

std::string_view without_end(std::string_view line) {
  while (line.ends_with('\n') || line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

struct UpperMark {
  std::string name;
  Language language = Language::english;
};

std::optional<UpperMark> upper_mark(std::string_view line, std::string_view command) {
  std::string_view said = without_end(line);
  const std::string beginning = begins(command);
  if (!said.starts_with(beginning) || !said.ends_with(ends)) return std::nullopt;
  said.remove_prefix(beginning.size());
  said.remove_suffix(ends.size());
  if (!said.ends_with(in_swedish)) return UpperMark{std::string(said)};
  said.remove_suffix(in_swedish.size());
  return UpperMark{std::string(said), Language::swedish};
}

}  // namespace

std::string mark_above(const std::string& name, Language language, std::string_view command) {
  std::string mark = begins(command) + name;
  if (language == Language::swedish) mark += in_swedish;
  return mark + std::string(ends);
}

std::string mark_of_model(const std::string& model) {
  return mark_above(model, Language::english, of_model);
}

std::string model_named_in(std::string_view page) {
  while (!page.empty()) {
    if (const auto mark = upper_mark(take_line(page), of_model)) return mark->name;
  }
  return "";
}

std::variant<std::string, PageFault> filled_page(std::string_view page, const TableGiver& table,
                                                 std::string_view command) {
  using Kind = PageFault::Kind;
  std::string filled;
  bool any = false;
  int number = 0;
  while (!page.empty()) {
    const std::string_view line = take_line(page);
    filled += line;
    ++number;
    const std::optional<UpperMark> mark = upper_mark(line, command);
    if (!mark) continue;
    any = true;
    const int begun = number;
    const auto text = table(mark->name, mark->language);
    if (!text) return PageFault{Kind::unknown_table, begun, mark->name};
    std::string_view last;
    do {
      if (page.empty()) return PageFault{Kind::never_ends, begun, mark->name};
      last = take_line(page);
      ++number;
      if (upper_mark(last, command)) return PageFault{Kind::never_ends, begun, mark->name};
    } while (without_end(last) != mark_below);
    if (!line.ends_with('\n')) filled += '\n';
    filled += *text;
    filled += last;
  }
  if (!any) return PageFault{Kind::no_marks, 0, ""};
  return filled;
}

}  // namespace tillit
