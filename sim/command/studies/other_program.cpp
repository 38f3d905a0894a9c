#include "sim/command/studies/other_program.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace tillit {

void warn_of_other_program(const Text& words, const Build& before, const Session& session) {
  const Build now = this_build();
  if (same_program(before, now)) return;
  fmt::print(stderr, fmt::runtime(session.say(words)), before.version, before.revision, now.version,
             now.revision);
}

}  // namespace tillit
