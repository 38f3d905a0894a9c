#include "sim/scenario/printable.hpp"

#include <cstdint>

#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

/// A character at the start of a text; `bytes` is 0 if what stands there is no UTF-8.
struct Character {
  std::uint32_t number = 0;
  std::size_t bytes = 0;
};

std::size_t bytes_after(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

Character first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t bytes = bytes_after(lead);
  if (bytes == 0 || bytes > text.size()) return {};
  if (bytes == 1) return {lead, 1};
  std::uint32_t number = lead & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if (begins_character(text[i])) return {};
    number = number << 6u | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  }
  const bool too_long = (bytes == 3 && number < 0x800) || (bytes == 4 && number < 0x10000);
  const bool none = number > 0x10FFFF || (number >= 0xD800 && number < 0xE000);
  return too_long || none ? Character{} : Character{number, bytes};
}

bool is_control(std::uint32_t character) {
  if (character == '\n' || character == '\t') return false;
  return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
         (character >= 0x202A && character <= 0x202E) ||  // direction of the writing
         (character >= 0x2066 && character <= 0x2069);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const Character one = first_of(text);
    const std::size_t bytes = one.bytes > 0 ? one.bytes : 1;
    const bool line_end = text.starts_with("\r\n");
    if (one.bytes == 0 || (is_control(one.number) && !line_end)) {
      result += "\xEF\xBF\xBD";  // U+FFFD
    } else {
      result += text.substr(0, bytes);
    }
    text.remove_prefix(bytes);
  }
  return result;
}

bool is_printable(std::string_view text) { return printable(text) == text; }

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t bytes = first_of(text).bytes;
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

}  // namespace tillit
