#include "sim/command/words/numbers.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// Digits in groups of three, with a space between.
std::string grouped(double whole) {
  std::string digits = fmt::format("{:.0f}", whole);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, " ");
  }
  return digits;
}

}  // namespace

std::string decimal(double value, int decimals, Language language) {
  if (std::isnan(value)) return "\u2013";
  std::string text = fmt::format("{:.{}f}", value, decimals);
  // What rounds to nothing has no sign.
  if (text.find_first_not_of("-0.") == std::string::npos && text[0] == '-') text.erase(0, 1);
  return localized(std::move(text), language);
}

std::string signed_decimal(double value, int decimals, Language language) {
  std::string text = decimal(value, decimals, language);
  const bool nothing = text.find_first_of("123456789") == std::string::npos;
  return value > 0 && !nothing ? "+" + text : text;
}

std::string rounded(double value, Language language) {
  if (value >= 999.5e6) {
    return decimal(value / 1e9, 1, language) +
           (language == Language::swedish ? " miljarder" : " billion");
  }
  if (value >= 999.5e3) {
    return decimal(value / 1e6, 1, language) +
           (language == Language::swedish ? " miljoner" : " million");
  }
  return grouped(value);
}

std::string duration(double seconds, Language language) {
  if (seconds < 9.95) return decimal(seconds, 1, language) + " s";
  const double whole = std::round(seconds);
  if (whole < 60) return fmt::format("{:.0f} s", whole);
  if (whole < 3600) {
    return fmt::format("{:.0f} min {:.0f} s", std::floor(whole / 60), std::fmod(whole, 60));
  }
  const double minutes = std::round(seconds / 60);
  return fmt::format("{:.0f} h {:.0f} min", std::floor(minutes / 60), std::fmod(minutes, 60));
}

std::string size_of_bytes(double bytes, Language language) {
  if (bytes < 1e6) return decimal(bytes / 1e3, 1, language) + " kB";
  if (bytes < 1e9) return decimal(bytes / 1e6, 1, language) + " MB";
  return decimal(bytes / 1e9, 1, language) + " GB";
}

std::optional<double> bytes_from(std::string_view words) {
  double number = 0;
  const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
  if (read.ec != std::errc() || !(number > 0)) return std::nullopt;
  std::string_view unit = words.substr(static_cast<std::size_t>(read.ptr - words.data()));
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  constexpr std::array<std::pair<std::string_view, double>, 4> units{
      {{"kB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}}};
  for (const auto& [name, bytes] : units) {
    if (unit == name) return number * bytes;
  }
  return std::nullopt;
}

}  // namespace tillit
