#include "sim/bench/bench.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <memory>

#include "sim/command/bench_table.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/threads.hpp"

namespace tillit {
namespace {

struct Options {
  std::string output;
  bool quick = false;
  std::vector<std::string> only;
};

bench::Wish wish_of(const Options& options, int threads) {
  bench::Wish wish;
  wish.threads = threads;
  wish.only = options.only;
  if (options.quick) {
    wish.rounds = 3;
    wish.seconds = 0.3;
    wish.copied_bytes /= 2;
  }
  return wish;
}

void cannot_write(const std::string& path, Session& session) {
  const Text words{"{} cannot be written", "{} går inte att skriva"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), path));
}

void do_bench(const Options& options, int threads, Session& session) {
  // Opened before anything is measured: afterwards a mistake would cost minutes.
  std::ofstream file;
  if (!options.output.empty()) {
    file.open(options.output);
    if (!file) return cannot_write(options.output, session);
  }
  const auto tell = [&](const Text& what) { fmt::print(stderr, "{}\n", session.say(what)); };
  const bench::BenchResult result =
      bench::run_bench(wish_of(options, threads), session.models, tell);
  fmt::print("{}", bench_table(result, session.language));
  if (!file.is_open()) return;
  file << bench::as_json(result);
  file.close();
  if (!file) cannot_write(options.output, session);
}

}  // namespace

void add_bench(CLI::App& program, Session& session) {
  const auto say = [&](const Text& text) { return session.say(text); };
  CLI::App* command = program.add_subcommand(
      "bench", say({"Measure how fast the models are on this machine, and how fast they could be",
                    "Mät hur snabba modellerna är på den här datorn, och hur snabba de kunde "
                    "vara"}));
  auto options = std::make_shared<Options>();
  command
      ->add_option("--output", options->output,
                   say({"Also write everything as JSON to this file",
                        "Skriv också allt som JSON till den här filen"}))
      ->option_text(say({"FILE", "FIL"}));
  command->add_flag("--quick", options->quick,
                    say({"In less than a minute, and less exactly",
                         "På mindre än en minut, och mindre noggrant"}));
  command
      ->add_option(
          "--only", options->only,
          fmt::format("{}: {}",
                      say({"Measure only this; may be repeated", "Mät bara detta; får upprepas"}),
                      fmt::join(bench::names_of_measurements(), ", ")))
      ->take_all()
      ->allow_extra_args(false)
      ->check(CLI::IsMember(bench::names_of_measurements()))
      ->option_text(say({"NAME", "NAMN"}));
  const auto threads = add_threads_option(*command, session);
  command->get_option("--threads")
      ->description(say({"Measure on at most so many threads (default: all)",
                         "Mät på högst så många trådar (annars alla)"}));
  command->callback(
      [&session, options, threads] { do_bench(*options, threads_to_use(*threads), session); });
}

}  // namespace tillit
