#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "sim/command/closing_table.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/dry_run.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/progress.hpp"
#include "sim/command/run_end.hpp"
#include "sim/command/session.hpp"
#include "sim/command/study_path.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/store_error.hpp"
#include "sim/study/study_to_file.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file;
  std::string output;
  std::vector<std::string> overrides;
  int threads = 1;
  bool quiet = false;
  bool dry_run = false;
  bool overwrite = false;
};

/// As it would be typed again.
std::string command_line_of(const Session& session) {
  std::string line;
  for (const std::string& argument : session.arguments) {
    const bool plain = argument.find_first_of(" \t\"'$&|;<>()*?[]{}\\") == std::string::npos;
    line += (line.empty() ? "" : " ") + (plain ? argument : "'" + argument + "'");
  }
  return line;
}

void announce(const Study& study, const Options& options, const Session& session) {
  if (options.quiet) return;
  const Text words{"{}: {} of {} on {}\n", "{}: {} med {} på {}\n"};
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session.language);
  };
  const std::string& title = session.say(study.scenario.title);
  fmt::print(stderr, fmt::runtime(session.say(words)), title.empty() ? study.scenario.name : title,
             count(study.axes.runs(), Thing::run),
             count(study.model->size(study.scenario).agents, Thing::agent),
             count(options.threads, Thing::thread));
}

void run_to_file(const Study& study, const fs::path& path, const Provenance& provenance,
                 const Options& options, Session& session) {
  StudyFile file = StudyFile::create(path, study.layout, study.axes, provenance);
  announce(study, options, session);
  WindowMeans means(study);
  ParticipantMeans participants(study);
  StudyToFile taker(study, file, means, participants);
  StudyProgress progress;
  StudyEnd end;
  {
    const Interruption interruption;
    std::optional<ProgressTeller> teller;
    if (!options.quiet) teller.emplace(study, progress, session.language);
    end = run_study(study, options.threads, taker, progress, interruption.asked());
  }
  file.close(end.complete(study) ? StudyStatus::complete : StudyStatus::partial);
  fmt::print("{}", closing_table(study, means, participants, session.language));
  if (!options.quiet) fmt::print("{}", what_to_look_at(study.scenario, session.language));
  tell_end(study, end, path, session);
}

void do_run(const Options& options, Session& session) {
  Mistakes mistakes;
  const auto read = read_scenario(options.file, options.overrides, session.models, mistakes);
  tell(mistakes, session);
  if (!read) {
    session.exit = Exit::scenario_invalid;
    return;
  }
  const Study study = study_of(*read->model, read->scenario);
  if (options.dry_run) {
    const Cost cost = cost_of(study, options.threads);
    fmt::print("{}", cost_text(study, cost, options.threads, session.language));
    return;
  }
  try {
    const std::optional<fs::path> path =
        options.output.empty() ? free_study_path(read->scenario.name, options.quiet, session)
                               : wanted_study_path(options.output, options.overwrite, session);
    if (!path) return;
    Provenance provenance;
    provenance.scenario_as_read = read->as_read;
    provenance.scenario_resolved = read->resolved;
    provenance.command_line = command_line_of(session);
    provenance.overrides = read->overrides;
    run_to_file(study, *path, provenance, options, session);
  } catch (const StoreError& error) {
    fmt::print(stderr, "tillit: {}\n", error.text(session.language));
    session.exit = Exit::run_failed;
  }
}

}  // namespace

void add_run(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "run",
                      {"Run a scenario and write the study", "Kör ett scenario och skriv studien"});
  auto options = std::make_shared<Options>();
  needs_scenario(arguments, options->file);
  arguments.option("--output", options->output, {"FILE", "FIL"},
                   {"The study's file (default: results/NAME.h5, never over an existing one)",
                    "Studiens fil (annars results/NAMN.h5, aldrig över en som finns)"});
  arguments.flag(
      "--overwrite", options->overwrite,
      {"Replace the file of --output if it exists", "Ersätt filen i --output om den finns"});
  add_quiet_option(arguments, options->quiet);
  arguments.flag("--dry-run", options->dry_run,
                 {"Only tell what the study would cost: time, memory, bytes",
                  "Berätta bara vad studien skulle kosta: tid, minne, byte"});
  add_threads_option(arguments, options->threads);
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { do_run(*options, session); });
}

}  // namespace tillit
