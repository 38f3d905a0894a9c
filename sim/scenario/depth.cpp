#include "sim/scenario/depth.hpp"

#include <algorithm>
#include <string>

namespace tillit {
namespace {

/// Length of the string or comment that starts at `text`, 0 if none does.
std::size_t skipped(std::string_view text) {
  if (text.starts_with('#')) return std::min(text.find('\n'), text.size());
  for (const std::string_view quote : {"\"\"\"", "'''", "\"", "'"}) {
    if (!text.starts_with(quote)) continue;
    const bool one_line = quote.size() == 1;
    const bool escapes = quote.front() == '"';
    for (std::size_t i = quote.size(); i < text.size(); ++i) {
      if (escapes && text[i] == '\\') {
        ++i;
      } else if (text.substr(i).starts_with(quote)) {
        return i + quote.size();
      } else if (one_line && text[i] == '\n') {
        return i;
      }
    }
    return text.size();
  }
  return 0;
}

}  // namespace

TextPosition too_deep_at(std::string_view text, int limit) {
  int brackets = 0;
  int dots = 0;
  TextPosition at{1, 1};
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t end = i + std::max<std::size_t>(1, skipped(text.substr(i)));
    const char c = end - i == 1 ? text[i] : ' ';
    if (c == '[' || c == '{') ++brackets;
    if (c == ']' || c == '}') brackets = std::max(0, brackets - 1);
    if (c == '.') ++dots;
    if (std::string_view("=,{[\n").find(c) != std::string_view::npos) dots = 0;
    if (brackets > limit || dots > limit) return at;
    for (; i < end; ++i) {
      at = text[i] == '\n' ? TextPosition{at.line + 1, 1} : TextPosition{at.line, at.column + 1};
    }
  }
  return {};
}

}  // namespace tillit
