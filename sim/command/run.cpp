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
  int checkpoint_every = 0;
  bool keep_checkpoints = false;
};

void run_to_new_file(const Study& study, const ReadScenario& read, const Options& options,
                     Session& session) {
  const std::optional<fs::path> path =
      options.output.empty() ? free_study_path(read.scenario.name, options.quiet, session)
                             : wanted_study_path(options.output, options.overwrite, session);
  if (!path) return;
  StudyFile file = StudyFile::create(*path, study.layout, study.axes, provenance_of(read, session));
  CheckpointFolder checkpoints(study, CheckpointFolder::of(*path), options.checkpoint_every,
                               options.keep_checkpoints);
  checkpoints.begin_anew();
  StudyMeans means(study);
  make_runs(study, all_runs(study), file, *path, means, {options.threads, options.quiet},
            checkpoints, session);
  tell_faults(checkpoints, session);
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
  add_output_options(arguments, options->output, options->overwrite);
  add_quiet_option(arguments, options->quiet);
  arguments.flag("--dry-run", options->dry_run,
                 {"Only tell what the study would cost: time, memory, bytes",
                  "Berätta bara vad studien skulle kosta: tid, minne, byte"});
  add_checkpoint_options(arguments, options->checkpoint_every, options->keep_checkpoints);
  add_threads_option(arguments, options->threads);
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { do_run(*options, session); });
}

}  // namespace tillit
