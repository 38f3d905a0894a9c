#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "sim/command/arguments.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/studies/difference_lines.hpp"
#include "sim/command/tell.hpp"

namespace tillit {
namespace {

struct DiffOptions {
  std::string before;
  std::string after;
};

void do_diff(const DiffOptions& options, Session& session) {
  const auto before = read_or_tell(options.before, {}, session);
  const auto after = read_or_tell(options.after, {}, session);
  if (!before || !after) return;
  const auto found = differences(facts_of(before->scenario, before->model->declaration()),
                                 facts_of(after->scenario, after->model->declaration()));
  fmt::print("{}", difference_lines(found, session.language));
  if (found.empty()) {
    fmt::print("{}\n", session.say({"both say the same", "båda säger detsamma"}));
  }
}

}  // namespace

void add_diff(CLI::App& program, Session& session) {
  Arguments arguments(
      program, session, "diff",
      {"Show in words where two scenarios differ", "Visa i ord var två scenarier skiljer sig åt"});
  auto options = std::make_shared<DiffOptions>();
  const Text file{"FILE", "FIL"};
  arguments.needs("before", options->before, file, {"A scenario", "Ett scenario"});
  arguments.needs("after", options->after, file, {"Another", "Ett annat"});
  arguments.then([&session, options] { do_diff(*options, session); });
}

}  // namespace tillit
