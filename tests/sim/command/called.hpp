#pragma once

#include <array>
#include <string>
#include <vector>

#include "sim/command/command_line.hpp"
#include "tests/sim/command/own_stderr.hpp"

namespace tillit::sample {

/// How a call of the program ended, and what it told on the standard error.
struct Called {
  int exit;
  std::string said;
};

/// Calls the program, whose name comes first, with one model.
inline int exit_of(const Model& model, std::vector<std::string> arguments) {
  std::vector<char*> words;
  for (std::string& one : arguments) words.push_back(one.data());
  const std::array<const Model*, 1> models{&model};
  return command_line(static_cast<int>(words.size()), words.data(), models);
}

/// The same, and listens.
inline Called called(const Model& model, const std::vector<std::string>& arguments) {
  const OwnStderr said;
  const int exit = exit_of(model, arguments);
  return {exit, said.text()};
}

}  // namespace tillit::sample
