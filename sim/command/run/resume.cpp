#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "sim/command/calibration/calibration_run.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/run/hands_for.hpp"
#include "sim/command/run/make_runs.hpp"
#include "sim/command/session.hpp"
#include "sim/command/shards/sharded_run.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/same_scenario.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"

namespace tillit {
namespace {

struct ResumeOptions {
  std::string file;
  std::string scenario;
  std::vector<std::string> overrides;
  int threads = 1;
  double memory = 0;
  bool quiet = false;
  int checkpoint_every = 0;
  bool keep_checkpoints = false;
};

/// Whether the user's scenario is the study's; if not, shows where they differ.
bool is_wanted(const Study& study, const ResumeOptions& options, Session& session) {
  const auto read = read_or_tell(options.scenario, options.overrides, session);
  if (!read) return false;
  const ReadScenario complete = from_complete_text(*read, session);
  return same_scenario({study.scenario, *study.model, options.file},
                       {complete.scenario, *complete.model, options.scenario}, session);
}

/// Takes the runs that are there into the means.
void add_complete_runs(const Study& study, const StudyReader& stored, const Wanted& missing,
                       StudyMeans& means) {
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (!missing[i]) add_stored(study, stored, study.axes.run_at(i), means);
  }
}

/// A checkpoint that breaks who reads it is left out: its run begins again.
void read_checkpoints_in_child(CheckpointFolder& checkpoints) {
  for (const auto& file : checkpoints.files()) {
    try {
      read_checkpoint_in_child(file.string());
    } catch (const StoreError& fault) {
      checkpoints.leave_out(file, fault);
    }
  }
}

void resume(const ResumeOptions& options, Session& session) {
  read_in_child(options.file);
  std::optional<StudyReader> stored(options.file);
  const std::optional<Study> study = study_again(*stored, session);
  if (!study) return;
  if (!options.scenario.empty() && !is_wanted(*study, options, session)) return;
  if (!stored->shards().empty()) {
    const auto hands = hands_for(*study, all_runs(*study), options.threads, options.memory,
                                 options.quiet, session);
    if (!hands) return;
    ShardedRun run{*study, stored->provenance(), options.file, stored->shards(), {}, {}};
    run.making = {*hands, options.quiet};
    run.finished_too = true;
    if (stored->status() != StudyStatus::complete && !options.quiet) {
      warn_if_another_began(*stored, session);
    }
    stored.reset();
    return run_in_shards(run, session);
  }
  StudyMeans means(*study);
  const Wanted missing = missing_runs(*stored, session);
  add_complete_runs(*study, *stored, missing, means);
  const std::size_t runs = count_of(missing);
  if (runs == 0 && stored->status() == StudyStatus::complete) {
    const Text words{"{} is complete: there is nothing to do.\n",
                     "{} är komplett: det finns inget att göra.\n"};
    fmt::print(fmt::runtime(session.say(words)), options.file);
    return;
  }
  if (!options.quiet) warn_if_another_began(*stored, session);
  const auto hands =
      hands_for(*study, missing, options.threads, options.memory, options.quiet, session);
  if (!hands) return;
  stored.reset();  // while it is read, nobody can hold it to go on with it
  StudyFile file = StudyFile::go_on(options.file, study->layout, study->axes);
  CheckpointFolder checkpoints(*study, CheckpointFolder::of(options.file), options.checkpoint_every,
                               options.keep_checkpoints);
  read_checkpoints_in_child(checkpoints);
  make_runs(*study, missing, file, options.file, means, {*hands, options.quiet}, checkpoints,
            session);
  tell_faults(checkpoints, session);
}

/// A folder is a calibration.
void resume_calibration(const ResumeOptions& options, Session& session) {
  if (options.checkpoint_every > 0) {
    return complain(session, session.say({"--checkpoint-every does not go with a calibration",
                                          "--checkpoint-every går inte ihop med en kalibrering"}));
  }
  const auto stored = stored_calibration(options.file, session);
  if (!stored) return;
  if (!options.scenario.empty()) {
    const auto read = read_or_tell(options.scenario, options.overrides, session);
    if (!read || !is_calibration(*read, options.scenario, options.file, *stored, session)) return;
  }
  go_on_with_calibration(*stored, options.file, {options.threads, options.memory, options.quiet},
                         session);
}

}  // namespace

void add_resume(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "resume",
                      {"Make the runs that a study lacks, failed ones too",
                       "Gör de körningar som en studie saknar, också misslyckade"});
  auto options = std::make_shared<ResumeOptions>();
  needs_study(arguments, options->file);
  arguments.option("--scenario", options->scenario, {"FILE", "FIL"},
                   {"Go on only if the study was begun with this scenario",
                    "Fortsätt bara om studien påbörjades med det här scenariot"});
  add_set_option(arguments, options->overrides);
  add_quiet_option(arguments, options->quiet);
  add_checkpoint_options(arguments, options->checkpoint_every, options->keep_checkpoints);
  add_threads_option(arguments, options->threads);
  add_memory_option(arguments, options->memory);
  arguments.then([&session, options] {
    with_studies(session, [&] {
      std::error_code unknown;
      const bool folder = std::filesystem::is_directory(options->file, unknown);
      folder ? resume_calibration(*options, session) : resume(*options, session);
    });
  });
}

}  // namespace tillit
