#include "sim/command/run_end.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "sim/command/counted.hpp"
#include "sim/command/run_name.hpp"
#include "sim/command/screen.hpp"

namespace tillit {
namespace {

constexpr std::size_t failures_told = 5;

}  // namespace

void tell_failures(const Study& study, const StudyEnd& end, const Session& session) {
  const Text words{"tillit: run failed: {}: {}\n", "tillit: körning misslyckades: {}: {}\n"};
  const std::size_t told = std::min(end.failures.size(), failures_told);
  for (std::size_t i = 0; i < told; ++i) {
    const RunFailure& one = end.failures[i];
    fmt::print(stderr, fmt::runtime(session.say(words)),
               run_name(study.axes, one.run, session.language), one.message);
  }
  if (told == end.failures.size()) return;
  const Text more{"        and {} more\n", "        och {} till\n"};
  fmt::print(stderr, fmt::runtime(session.say(more)), end.failures.size() - told);
}

std::string what_to_look_at(const Scenario& scenario, Language language) {
  if (scenario.look_at.empty()) return "";
  const Text head{"What to look at", "Att se på"};
  return fmt::format("\n{}:\n{}", head.in(language), in_lines(scenario.look_at.in(language)));
}

void tell_end(const Study& study, const StudyEnd& end, std::size_t done_before,
              const std::filesystem::path& path, Session& session) {
  if (end.complete()) {
    const Text words{"\nThe study is in {}\n", "\nStudien ligger i {}\n"};
    fmt::print(fmt::runtime(session.say(words)), path.string());
    return;
  }
  const Text words{"\nPartial study, {} of {}, in {}\n", "\nOfullständig studie, {} av {}, i {}\n"};
  const std::size_t done = done_before + end.done;
  fmt::print(fmt::runtime(session.say(words)), done,
             counted(study.axes.runs(), Thing::run, session.language), path.string());
  std::fflush(stdout);
  tell_failures(study, end, session);
  if (end.stopped) {
    fmt::print(stderr, "tillit: {}\n",
               session.say({"stopped on request: the runs that were done are kept",
                            "avbruten på begäran: de körningar som var klara är kvar"}));
  }
  session.exit = done > 0 || end.failures.empty() ? Exit::partial : Exit::run_failed;
}

}  // namespace tillit
