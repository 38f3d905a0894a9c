#include "sim/command/session.hpp"

namespace tillit {

const Model* Session::model(std::string_view name) const {
  for (const Model* one : models) {
    if (one->declaration().name == name) return one;
  }
  return nullptr;
}

std::string command_line_of(const Session& session) {
  std::string line;
  for (const std::string& argument : session.arguments) {
    const bool plain = argument.find_first_of(" \t\"'$&|;<>()*?[]{}\\") == std::string::npos;
    line += (line.empty() ? "" : " ") + (plain ? argument : "'" + argument + "'");
  }
  return line;
}

}  // namespace tillit
