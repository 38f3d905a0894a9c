#include <fmt/format.h>

#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/run/run_scenario.hpp"
#include "sim/command/tell.hpp"
#include "sim/scenario/design_methods.hpp"

namespace tillit {
namespace {

struct SweepOptions {
  RunOptions run;
  std::vector<std::string> over;
  std::string method;
  int points = 0;
  int trajectories = 0;
  int base_points = 0;
  bool second_order = false;
};

/// PATH=FROM:TO, PATH=FROM:TO:STEPS or PATH=VALUE,VALUE,… as an override of the scenario; empty if
/// it is none of them.
std::string override_of(const std::string& over) {
  const std::size_t equals = over.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == over.size()) return "";
  const std::string path = "study.design.over." + over.substr(0, equals);
  const std::string values = over.substr(equals + 1);
  const std::size_t first = values.find(':');
  if (first == std::string::npos) return fmt::format("{}={{values=[{}]}}", path, values);
  const std::size_t second = values.find(':', first + 1);
  std::string range = fmt::format(
      "from={},to={}", values.substr(0, first),
      values.substr(first + 1, second == std::string::npos ? second : second - first - 1));
  if (second != std::string::npos) range += ",steps=" + values.substr(second + 1);
  return fmt::format("{}={{{}}}", path, range);
}

/// Those that choose points within what is varied; `listed` and `ablation` do not.
std::vector<std::string> methods_that_choose() {
  std::vector<std::string> names = names_of_designs();
  std::erase_if(names, [](const std::string& name) { return !design_method(name); });
  return names;
}

void ask_for_design(Session& session) {
  const Text words{
      "sweep needs a design: give --over and --method ({}), or [study.design] in the scenario",
      "sweep behöver en försöksplan: ange --over och --method ({}), eller [study.design] i "
      "scenariot"};
  complain(session,
           fmt::format(fmt::runtime(session.say(words)), fmt::join(methods_that_choose(), ", ")));
}

void sweep(SweepOptions options, Session& session) {
  std::vector<std::string>& overrides = options.run.overrides;
  for (const std::string& over : options.over) {
    overrides.push_back(override_of(over));
    if (!overrides.back().empty()) continue;
    const Text words{"--over {}: write PATH=FROM:TO, PATH=FROM:TO:STEPS or PATH=VALUE,VALUE",
                     "--over {}: skriv NYCKEL=FRÅN:TILL, NYCKEL=FRÅN:TILL:STEG eller "
                     "NYCKEL=TAL,TAL"};
    return complain(session, fmt::format(fmt::runtime(session.say(words)), over));
  }
  if (!options.method.empty()) {
    overrides.push_back(fmt::format("study.design.method=\"{}\"", options.method));
  }
  const auto number = [&](const char* key, int value) {
    if (value > 0) overrides.push_back(fmt::format("study.design.{}={}", key, value));
  };
  number("points", options.points);
  number("trajectories", options.trajectories);
  number("base_points", options.base_points);
  if (options.second_order) overrides.emplace_back("study.design.second_order=true");
  const auto read = read_or_tell(options.run.file, overrides, session);
  if (!read) return;
  if (read->scenario.design == nullptr) return ask_for_design(session);
  run_read(*read, options.run, session);
}

}  // namespace

void add_sweep(CLI::App& program, Session& session) {
  Arguments arguments(
      program, session, "sweep",
      {"Run a scenario at the points of a design", "Kör ett scenario i en försöksplans punkter"});
  auto options = std::make_shared<SweepOptions>();
  add_run_options(arguments, options->run);
  const Text number{"NUMBER", "ANTAL"};
  constexpr int most = static_cast<int>(design_most_points);
  arguments.repeated("--over", options->over, {"PATH=FROM:TO", "NYCKEL=FRÅN:TILL"},
                     {"What is varied, e.g. parameters.shirk=0.2:0.9, levers.delegate=0:0.5:3 in "
                      "three steps, or levers.delegate=0,0.2,0.5; may be repeated",
                      "Vad som varieras, t.ex. parameters.shirk=0.2:0.9, levers.delegate=0:0.5:3 i "
                      "tre steg, eller levers.delegate=0,0.2,0.5; får upprepas"});
  const std::vector<std::string> methods = names_of_designs();
  arguments.option("--method", options->method, {"METHOD", "METOD"},
                   {fmt::format("How the points are chosen: {}", fmt::join(methods, ", ")),
                    fmt::format("Hur punkterna väljs: {}", fmt::join(methods, ", "))},
                   methods);
  arguments.number("--points", options->points, 1, most, number,
                   {"Points of a Latin hypercube or Sobol sequence",
                    "Punkter i en latinsk hyperkub eller Sobolföljd"});
  arguments.number("--trajectories", options->trajectories, 1, most, number,
                   {"Morris trajectories", "Morrisbanor"});
  arguments.number("--base-points", options->base_points, 1, most, number,
                   {"Base points of a Saltelli design", "Baspunkter i en Saltelliplan"});
  arguments.flag("--second-order", options->second_order,
                 {"Let a Saltelli design tell pairs of numbers apart",
                  "Låt en Saltelliplan skilja på par av tal"});
  arguments.then_together([&session, options] { sweep(*options, session); });
}

}  // namespace tillit
