#include "sim/command/words/screen.hpp"

#include <algorithm>
#include <sstream>

#include "sim/scenario/utf8.hpp"

namespace tillit {

std::size_t places_of(const std::string& words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), begins_character));
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
