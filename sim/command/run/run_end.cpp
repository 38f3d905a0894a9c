#include "sim/command/run/run_end.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "sim/command/words/counted.hpp"
#include "sim/command/words/run_name.hpp"
#include "sim/command/words/screen.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t failures_told = 5;

}  // namespace

void tell_failures(const Study& study, const StudyEnd& end, const Session& session) {
  const Text words{"tillit: run failed: {}: {}\n", "tillit: körning misslyckades: {}: {}\n"};
  const std::size_t told = std::min(end.failures.size(), failures_told);
  for (std::size_t i = 0; i < told; ++i) {
    const RunFailure& one = end.failures[i];
    fmt::print(stderr, fmt::runtime(session.say(words)),
               run_name(study.axes, one.run, session.language),
               failure_words(one.message, session.language));
  }
  if (told == end.failures.size()) return;
  const Text more{"        and {} more\n", "        och {} till\n"};
  fmt::print(stderr, fmt::runtime(session.say(more)), end.failures.size() - told);
}

namespace {

void tell_partial(const Study& study, std::size_t done, const fs::path& path,
                  const Session& session) {
  const Text all{"\nPartial study, {} of {}, in {}\n", "\nOfullständig studie, {} av {}, i {}\n"};
  const Text most{"\nPartial study, {} of at most {}, in {}\n",
                  "\nOfullständig studie, {} av högst {}, i {}\n"};
  const Text& words = study.scenario.until ? most : all;
  fmt::print(fmt::runtime(session.say(words)), done,
             counted(study.axes.runs(), Thing::run, session.language), path.string());
  std::fflush(stdout);
}

}  // namespace

std::string what_to_look_at(const Scenario& scenario, Language language) {
  if (scenario.look_at.empty()) return "";
  const Text head{"What to look at", "Att titta på"};
  return fmt::format("\n{}:\n{}", head.in(language), in_lines(scenario.look_at.in(language)));
}

std::string failure_words(const std::string& message, Language language) {
  return message == out_of_memory.en ? out_of_memory.in(language) : message;
}

void tell_broken_off(const Study& study, const Text& why, std::size_t done, const fs::path& path,
                     Session& session) {
  tell_partial(study, done, path, session);
  fmt::print(stderr, "tillit: {}\n", session.say(why));
  session.exit = done > 0 ? Exit::partial : Exit::run_failed;
}

void tell_end(const Study& study, const StudyEnd& end, std::size_t done_before,
              const fs::path& path, Session& session) {
  if (end.complete()) {
    const Text words{"\nThe study is in {}\n", "\nStudien ligger i {}\n"};
    fmt::print(fmt::runtime(session.say(words)), path.string());
    return;
  }
  const std::size_t done = done_before + end.done;
  tell_partial(study, done, path, session);
  tell_failures(study, end, session);
  if (end.stopped) {
    fmt::print(stderr, "tillit: {}\n",
               session.say({"stopped on request: the runs that were done are kept",
                            "avbruten på begäran: de körningar som var klara är kvar"}));
  }
  session.exit = done > 0 || end.failures.empty() ? Exit::partial : Exit::run_failed;
}

}  // namespace tillit
