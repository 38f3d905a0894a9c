#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {
namespace {

struct CheckOptions {
  std::string file;
  std::string format = "text";
  std::vector<std::string> overrides;
};

void summarize(const ReadScenario& read, const std::string& file, const Session& session) {
  const Scenario& scenario = read.scenario;
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session.language);
  };
  fmt::print("{}: {}: {}, {}, {}, {}, {}\n", file, session.say({"can be run", "går att köra"}),
             count(scenario.principals.size(), Thing::principal),
             count(scenario.variants.size(), Thing::variant),
             count(scenario.lenses.size(), Thing::lens),
             counted_replications(scenario, session.language), count(scenario.weeks, Thing::week));
}

void do_check(const CheckOptions& options, Session& session) {
  Mistakes mistakes;
  const auto read = read_scenario(options.file, options.overrides, session.models, mistakes);
  if (!read) session.exit = Exit::scenario_invalid;
  if (options.format == "json") {
    fmt::print("{}", as_json(mistakes, session.language));
    return;
  }
  tell(mistakes, session);
  if (read) {
    summarize(*read, options.file, session);
    return;
  }
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session.language);
  };
  fmt::print(stderr, "{}, {}\n", count(mistakes.errors(), Thing::error),
             count(mistakes.warnings(), Thing::warning));
}

}  // namespace

void add_check(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "check",
                      {"Check a scenario and tell all that is wrong with it",
                       "Granska ett scenario och berätta om allt som är fel i det"});
  auto options = std::make_shared<CheckOptions>();
  needs_scenario(arguments, options->file);
  arguments.option("--format", options->format, {"text|json", "text|json"},
                   {"text for people, json for programs", "text för människor, json för program"},
                   {"text", "json"});
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { do_check(*options, session); });
}

}  // namespace tillit
