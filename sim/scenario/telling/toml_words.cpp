#include "sim/scenario/telling/toml_words.hpp"

#include <fmt/format.h>

namespace tillit {

std::string in_quotes(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      result += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
    } else {
      result += c;
    }
  }
  return result + "\"";
}

std::string in_quotes(const Text& text) {
  return fmt::format("{{ en = {}, sv = {} }}", in_quotes(text.en), in_quotes(text.sv));
}

std::string in_brackets(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + in_quotes(text);
  return "[" + list + "]";
}

}  // namespace tillit
