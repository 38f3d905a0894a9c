#include <fmt/format.h>

#include <array>
#include <iostream>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/designs/evaluation.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/limits.hpp"

namespace tillit {
namespace {

/// What stands on standard input, or enough of it to tell that it is too long.
std::string standard_input() {
  constexpr std::size_t most = std::size_t{Limits::point_mebibytes} << 20u;
  std::string text;
  std::array<char, 4096> block;
  while (text.size() <= most &&
         (std::cin.read(block.data(), block.size()) || std::cin.gcount() > 0)) {
    text.append(block.data(), static_cast<std::size_t>(std::cin.gcount()));
  }
  return text;
}

}  // namespace

void add_eval(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "eval",
                      {"Read one point as JSON, run the scenario there, write its outcomes as JSON",
                       "Läs en punkt som JSON, kör scenariot där, skriv dess utfall som JSON"});
  auto options = std::make_shared<EvalOptions>();
  needs_scenario(arguments, options->file);
  arguments.flag("--json", options->json,
                 {"JSON in and out (there is no other way yet)",
                  "JSON in och ut (något annat sätt finns ännu inte)"});
  add_threads_option(arguments, options->threads);
  add_set_option(arguments, options->overrides);
  arguments.then(
      [&session, options] { fmt::print("{}", evaluated(standard_input(), *options, session)); });
}

}  // namespace tillit
