#include "sim/scenario/tree/toml_guard.hpp"

#include <algorithm>
#include <string>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

/// Where a string ends whose closing marks begin at `end`. A long one may end in one or two of its
/// marks that are its own.
std::size_t after_closing(std::string_view text, std::string_view quote, std::size_t end) {
  std::size_t after = end + quote.size();
  if (quote.size() == 1) return after;
  for (int own = 0; own < 2 && after < text.size() && text[after] == quote.front(); ++own) ++after;
  return after;
}

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
        return after_closing(text, quote, i);
      } else if (one_line && text[i] == '\n') {
        return i;
      }
    }
    return text.size();
  }
  return 0;
}

/// Whether what begins with `[` or `[[` goes on without the name of a table. The parser takes for
/// granted that a name follows, or `]`, or the end.
bool lacks_table_name(std::string_view header) {
  header.remove_prefix(header.starts_with("[[") ? 2 : 1);
  const std::size_t name = header.find_first_not_of(" \t");
  constexpr std::string_view may_follow =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-\"']";
  return name != std::string_view::npos && may_follow.find(header[name]) == std::string_view::npos;
}

/// Walks through a text once, strings and comments as a whole.
class Walk {
 public:
  explicit Walk(std::string_view text) : rest_(text) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  }

  Finding to_the_end() {
    while (!rest_.empty() && at_.danger == Danger::none) step();
    return at_;
  }

 private:
  void step() {
    const std::size_t length = skipped(rest_);
    if (length > 0) {
      at_line_start_ = false;
      advance(length);
      return;
    }
    look_at(rest_.front());
    if (at_.danger == Danger::none) advance(1);
  }

  void look_at(char c) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      at_.danger = Danger::not_ascii;
      return;
    }
    if (c == '[' && at_line_start_ && brackets_ == 0 && lacks_table_name(rest_)) {
      at_.danger = Danger::no_table_name;
      return;
    }
    if (c == '[' || c == '{') ++brackets_;
    if (c == ']' || c == '}') brackets_ = std::max(0, brackets_ - 1);
    if (c == '.') ++dots_;
    if (c == '=' || c == ',' || c == '{' || c == '[' || c == '\n') dots_ = 0;
    if (c == '=' || c == ',' || c == '[' || c == '{') ++values_;
    if (brackets_ > Limits::depth || dots_ > Limits::depth) at_.danger = Danger::too_deep;
    if (values_ > Limits::values) at_.danger = Danger::too_many;
    at_line_start_ = c == '\n' || (at_line_start_ && (c == ' ' || c == '\t' || c == '\r'));
  }

  void advance(std::size_t length) {
    for (const char c : rest_.substr(0, length)) {
      if (begins_character(c)) ++at_.column;
      if (c != '\n') continue;
      ++at_.line;
      at_.column = 1;
    }
    rest_.remove_prefix(length);
  }

  std::string_view rest_;
  Finding at_;
  int values_ = 0;  ///< tables and lists too
  int brackets_ = 0;
  int dots_ = 0;
  bool at_line_start_ = true;
};

}  // namespace

Finding danger_in(std::string_view text) { return Walk(text).to_the_end(); }

}  // namespace tillit
