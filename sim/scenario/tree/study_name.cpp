#include "sim/scenario/tree/study_name.hpp"

#include "sim/scenario/limits.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

/// What is not ASCII may be a letter of any language; what is none has been taken out.
bool stays(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  const bool ascii = static_cast<unsigned char>(c) < 0x80;
  return !ascii || letter || digit || c == '_' || c == '-' || c == '.' || c == ' ';
}

void cut(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  while (most > 0 && !begins_character(text[most])) --most;
  text.resize(most);
}

}  // namespace

std::string study_name(std::string_view file_name) {
  constexpr std::string_view nothing = "\xEF\xBF\xBD";  // U+FFFD, as printable() writes it
  std::string name = printable(file_name);
  for (std::size_t at = name.find(nothing); at != std::string::npos; at = name.find(nothing, at)) {
    name.replace(at, nothing.size(), "_");
  }
  for (char& c : name) c = stays(c) ? c : '_';
  if (name.starts_with('.')) name.front() = '_';
  cut(name, Limits::name_length);
  return name;
}

}  // namespace tillit
