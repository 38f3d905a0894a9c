#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/command/session.hpp"

namespace tillit {

struct EvalOptions {
  std::string file;
  std::vector<std::string> overrides;
  int threads = 1;
  bool json = true;  ///< there is no other way yet
};

/// The scenario at one point: `point` is JSON, and so is the answer, with the outcomes, or with
/// what is wrong. Sets the exit code.
std::string evaluated(std::string_view point, EvalOptions options, Session& session);

}  // namespace tillit
