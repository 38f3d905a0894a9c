#include "sim/command/screen.hpp"

#include <algorithm>
#include <sstream>

namespace tillit {

std::size_t places_of(const std::string& words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0) != 0x80;
  }));
}

std::string in_lines(const std::string& words) {
  constexpr std::size_t longest = 100;
  std::string text, line, word;
  for (std::istringstream rest(words); rest >> word;) {
    if (!line.empty() && 3 + places_of(line) + places_of(word) > longest) {
      text += "  " + line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return line.empty() ? text : text + "  " + line + "\n";
}

}  // namespace tillit
