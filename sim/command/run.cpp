#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/dry_run.hpp"
#include "sim/command/make_runs.hpp"
#include "sim/command/session.hpp"
#include "sim/command/study_path.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/study/pilot.hpp"

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

void run_to_new_file(const Study& study, const ReadScenario& read, const Options& options,
                     Session& session) {
  const std::optional<fs::path> path =
      options.output.empty() ? free_study_path(read.scenario.name, options.quiet, session)
                             : wanted_study_path(options.output, options.overwrite, session);
  if (!path) return;
  Provenance provenance;
  provenance.scenario_as_read = read.as_read;
  provenance.scenario_resolved = read.resolved;
  provenance.command_line = command_line_of(session);
  provenance.overrides = read.overrides;
  StudyFile file = StudyFile::create(*path, study.layout, study.axes, provenance);
  StudyMeans means(study);
  make_runs(study, all_runs(study), file, *path, means, {options.threads, options.quiet}, session);
}

void do_run(const Options& options, Session& session) {
  const auto read = read_or_tell(options.file, options.overrides, session);
  if (!read) return;
  const Study study = study_of(*read->model, read->scenario);
  if (options.dry_run) {
    const Cost cost = cost_of(study, options.threads);
    fmt::print("{}", cost_text(study, cost, options.threads, session.language));
    return;
  }
  with_studies(session, [&] { run_to_new_file(study, *read, options, session); });
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
