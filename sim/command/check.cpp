#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "sim/command/allowed.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/scenario/read.hpp"
#include "sim/scenario/report.hpp"

namespace tillit {
namespace {

struct Options {
  std::string file;
  std::string format = "text";
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
             count(scenario.replications, Thing::replication), count(scenario.weeks, Thing::week));
}

void do_check(const Options& options, const std::vector<std::string>& overrides, Session& session) {
  Mistakes mistakes;
  const auto read = read_scenario(options.file, overrides, session.models, mistakes);
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
  CLI::App* command = program.add_subcommand(
      "check", session.say({"Check a scenario and tell all that is wrong with it",
                            "Granska ett scenario och berätta om allt som är fel i det"}));
  auto options = std::make_shared<Options>();
  command
      ->add_option("file", options->file,
                   session.say({"A scenario (.toml)", "Ett scenario (.toml)"}))
      ->required()
      ->option_text(session.say({"FILE", "FIL"}));
  command
      ->add_option("--format", options->format,
                   session.say({"text for people, json for programs",
                                "text för människor, json för program"}))
      ->check(one_of({"text", "json"}, session))
      ->option_text("text|json");
  const auto overrides = add_set_option(*command, session);
  command->callback([&session, options, overrides] { do_check(*options, *overrides, session); });
}

}  // namespace tillit
