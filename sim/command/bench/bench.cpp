#include "sim/bench/bench.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "sim/command/bench/bench_table.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/command/whole_file.hpp"

namespace tillit {
namespace {

struct BenchOptions {
  std::string output;
  bool quick = false;
  int threads = 1;
  std::vector<std::string> only;
};

bench::Wish wish_of(const BenchOptions& options) {
  bench::Wish wish;
  wish.threads = options.threads;
  wish.only = options.only;
  if (options.quick) {
    wish.rounds = 3;
    wish.seconds = 0.3;
    wish.copied_bytes /= 2;
    wish.shorter_study = 8;
  }
  return wish;
}

void do_bench(const BenchOptions& options, Session& session) {
  // Tried before anything is measured: afterwards a mistake would cost minutes.
  const std::error_code fault =
      options.output.empty() ? std::error_code{} : try_whole(options.output);
  if (fault) return complain(session, session.say(cannot_be_written(options.output, fault)));
  const auto tell = [&](const Text& what) { fmt::print(stderr, "{}\n", session.say(what)); };
  const bench::BenchResult result = bench::run_bench(wish_of(options), session.models, tell);
  fmt::print("{}", bench_table(result, session.language));
  if (!options.output.empty()) write_or_tell(options.output, bench::as_json(result), session);
}

}  // namespace

void add_bench(CLI::App& program, Session& session) {
  Arguments arguments(
      program, session, "bench",
      {"Measure how fast the models are on this machine, and how fast they could be",
       "Mät hur snabba modellerna är på den här datorn, och hur snabba de kunde vara"});
  auto options = std::make_shared<BenchOptions>();
  arguments.option("--output", options->output, {"FILE", "FIL"},
                   {"Also write everything as JSON to this file",
                    "Skriv också allt som JSON till den här filen"});
  arguments.flag(
      "--quick", options->quick,
      {"In less than a minute, and less exactly", "På mindre än en minut, och mindre noggrant"});
  const std::string names = fmt::format("{}", fmt::join(bench::names_of_measurements(), ", "));
  arguments.repeated(
      "--only", options->only, {"NAME", "NAMN"},
      {"Measure only this; may be repeated: " + names, "Mät bara detta; får upprepas: " + names},
      bench::names_of_measurements());
  add_threads_option(arguments, options->threads);
  arguments.then([&session, options] { do_bench(*options, session); });
}

}  // namespace tillit
