#include "sim/command/words/terminal.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace tillit {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

bool colours_on(std::FILE* stream) {
  return variable("NO_COLOR").empty() && variable("TERM") != "dumb" && isatty(fileno(stream)) != 0;
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (!value.empty()) {
      return value.starts_with("sv") ? Language::swedish : Language::english;
    }
  }
  return Language::english;
}

}  // namespace tillit
