#include "sim/scenario/tree/decimal_comma.hpp"

#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digit(std::string_view line, std::size_t at) {
  return at < line.size() && digits.find(line[at]) != std::string_view::npos;
}

std::size_t byte_at(std::string_view line, int column) {
  int character = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (begins_character(line[i]) && ++character == column) return i;
  }
  return line.size();
}

/// Where the digits before `end` begin.
std::size_t begin_of_digits(std::string_view line, std::size_t end) {
  while (end > 0 && is_digit(line, end - 1)) --end;
  return end;
}

/// The comma where the parser stops, or the one before the digits that it took for a key.
std::size_t comma_near(std::string_view line, std::size_t at) {
  if (at < line.size() && line[at] == ',' && is_digit(line, at + 1)) return at;
  const std::size_t last = line.substr(0, at).find_last_not_of(" \t");
  if (last == std::string_view::npos) return last;
  const std::size_t begin = begin_of_digits(line, last + 1);
  return begin > 0 && begin <= last && line[begin - 1] == ',' ? begin - 1 : std::string_view::npos;
}

}  // namespace

std::string decimal_comma_at(std::string_view line, int column) {
  const std::size_t comma = comma_near(line, byte_at(line, column));
  if (comma == std::string_view::npos) return "";
  std::size_t begin = begin_of_digits(line, comma);
  if (begin == comma) return "";
  if (begin > 0 && (line[begin - 1] == '-' || line[begin - 1] == '+')) --begin;
  const std::size_t before = line.substr(0, begin).find_last_not_of(" \t");
  if (before == std::string_view::npos || line[before] != '=') return "";
  std::size_t end = comma + 1;
  while (is_digit(line, end)) ++end;
  if (end < line.size() && (line[end] == '.' || (line[end] == ',' && is_digit(line, end + 1)))) {
    return "";  // thousands, not decimals
  }
  std::string number(line.substr(begin, end - begin));
  number[comma - begin] = '.';
  return number;
}

}  // namespace tillit
