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
#include "sim/scenario/read.hpp"
#include "sim/store/store_error.hpp"
#include "sim/study/checkpoint_folder.hpp"

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

void run_to_file(const Study& study, const fs::path& path, const Provenance& provenance,
                 const Options& options, Session& session) {
  const Making making{options.threads, options.quiet};
  CheckpointFolder checkpoints(study, CheckpointFolder::of(path), options.checkpoint_every,
                               options.keep_checkpoints);
  checkpoints.begin_anew();
  make_runs(study, path, provenance, making, checkpoints, session);
  tell_faults(checkpoints, session);
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
    run_to_file(study, *path, provenance_of(*read, session), options, session);
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
  add_output_options(arguments, options->output, options->overwrite);
  add_quiet_option(arguments, options->quiet);
  arguments.flag("--dry-run", options->dry_run,
                 {"Only tell what the study would cost: time, memory, bytes",
                  "Berätta bara vad studien skulle kosta: tid, minne, byte"});
  arguments.number("--checkpoint-every", options->checkpoint_every, 1, 100000, {"WEEKS", "VECKOR"},
                   {"Keep every run under way on disk, each time it has lived so many weeks",
                    "Spara varje pågående körning på disk, varje gång den levt så många veckor"});
  arguments.flag("--keep-checkpoints", options->keep_checkpoints,
                 {"Leave the checkpoints when the runs are done, to branch from",
                  "Låt kontrollpunkterna ligga kvar när körningarna är klara, att utgå från"});
  add_threads_option(arguments, options->threads);
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { do_run(*options, session); });
}

}  // namespace tillit
