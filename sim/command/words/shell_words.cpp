#include "sim/command/words/shell_words.hpp"

namespace tillit {

std::string shell_word(const std::string& text) {
  if (!text.empty() && text.find_first_of(" \t\n\"'$&|;<>()*?[]{}\\`~#!") == text.npos) return text;
  std::string word = "'";
  for (const char one : text) word += one == '\'' ? std::string("'\\''") : std::string(1, one);
  return word + "'";
}

std::string shell_words(const std::vector<std::string>& texts) {
  std::string line;
  for (const std::string& text : texts) line += (line.empty() ? "" : " ") + shell_word(text);
  return line;
}

}  // namespace tillit
