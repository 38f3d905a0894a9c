#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "sim/command/run/dry_run.hpp"
#include "sim/command/run/hands_for.hpp"
#include "sim/command/run/make_runs.hpp"
#include "sim/command/run/run_scenario.hpp"
#include "sim/command/session.hpp"
#include "sim/command/shards/sharded_run.hpp"
#include "sim/command/studies/study_path.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/ranks/ranks.hpp"
#include "sim/study/pilot.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

void run_to_new_file(const Study& study, const ReadScenario& read, const RunOptions& options,
                     Session& session) {
  const Wanted all = all_runs(study);
  const auto hands = hands_for(study, all, options.threads, options.memory, options.quiet, session);
  if (!hands) return;
  const std::optional<fs::path> path =
      options.output.empty() ? free_study_path(read.scenario.name, options.quiet, session)
                             : wanted_study_path(options.output, options.overwrite, session);
  if (!path) return;
  StudyFile file = StudyFile::create(*path, study.layout, study.axes, provenance_of(read, session));
  CheckpointFolder checkpoints(study, CheckpointFolder::of(*path), options.checkpoint_every,
                               options.keep_checkpoints);
  checkpoints.begin_anew();
  StudyMeans means(study);
  make_runs(study, all, file, *path, means, {*hands, options.quiet}, checkpoints, session);
  tell_faults(checkpoints, session);
}

/// Whether the options for shards go with the others.
bool fits(const RunOptions& options, std::size_t shards, Session& session) {
  const auto refuse = [&](const Text& text) {
    complain(session, session.say(text));
    return false;
  };
  if (options.checkpoint_every > 0) {
    return refuse({"--checkpoint-every does not go with shards: smaller shards lose less",
                   "--checkpoint-every går inte ihop med delstudier: mindre delstudier förlorar "
                   "mindre"});
  }
  if (options.overwrite) {
    return refuse({"--overwrite does not go with shards: what is finished in them is kept",
                   "--overwrite går inte ihop med delstudier: det som är klart i dem finns kvar"});
  }
  if (options.shard >= 0 && launched_processes() > 1) {
    return refuse({"--shard is for one process: several deal all shards among them",
                   "--shard är för en process: flera delar på alla delstudierna"});
  }
  if (options.shard >= static_cast<int>(shards)) {
    const Text words{"--shard {}: the study has the shards 0 to {}",
                     "--shard {}: studien har delstudierna 0 till {}"};
    complain(session, fmt::format(fmt::runtime(session.say(words)), options.shard, shards - 1));
    return false;
  }
  return true;
}

void run_to_shards(const Study& study, const ReadScenario& read, const RunOptions& options,
                   Session& session) {
  if (!can_be_in_shards(study.scenario, session)) return;
  const auto path = sharded_study_path(options.output, read.scenario.name, session);
  if (!path) return;
  ShardedRun run{study, provenance_of(read, session), *path, {}, {}, {}};
  run.shards = shards_of(*path, study.axes, options.sharding.division(study.axes));
  const auto hands =
      hands_for(study, all_runs(study), options.threads, options.memory, options.quiet, session);
  if (!hands) return;
  run.making = {*hands, options.quiet};
  if (options.shard >= 0) run.only = static_cast<std::size_t>(options.shard);
  if (!fits(options, run.shards.size(), session)) return;
  if (only_these_shards(*path, run.shards, session)) run_in_shards(run, session);
}

bool in_shards(const RunOptions& options) {
  return options.sharding.given() || options.shard >= 0 || launched_processes() > 1;
}

}  // namespace

void run_scenario(const RunOptions& options, Session& session) {
  const auto read = read_or_tell(options.file, options.overrides, session);
  if (read) run_read(*read, options, session);
}

void run_read(const ReadScenario& read, const RunOptions& options, Session& session) {
  const Study study = study_of(*read.model, read.scenario);
  if (options.dry_run) {
    const auto hands =
        hands_for(study, all_runs(study), options.threads, options.memory, options.quiet, session);
    if (!hands) return;
    const Cost cost = cost_of(study, *hands);
    fmt::print("{}", cost_text(study, cost, options.threads, session.language));
    return;
  }
  with_studies(session, [&] {
    if (in_shards(options)) return run_to_shards(study, read, options, session);
    run_to_new_file(study, read, options, session);
  });
}

void add_run_options(Arguments& arguments, RunOptions& options) {
  needs_scenario(arguments, options.file);
  add_output_options(arguments, options.output, options.overwrite);
  add_quiet_option(arguments, options.quiet);
  arguments.flag("--dry-run", options.dry_run,
                 {"Only tell what the study would cost: time, memory, bytes",
                  "Berätta bara vad studien skulle kosta: tid, minne, byte"});
  add_checkpoint_options(arguments, options.checkpoint_every, options.keep_checkpoints);
  add_threads_option(arguments, options.threads);
  add_memory_option(arguments, options.memory);
  add_set_option(arguments, options.overrides);
  add_shard_options(arguments, options.sharding);
  arguments.number("--shard", options.shard, 0, 1'000'000'000, {"NUMBER", "NUMMER"},
                   {"Make only this shard, counted from 0; the last one to end joins them",
                    "Gör bara den här delstudien, räknat från 0; den sista fogar ihop dem"});
}

}  // namespace tillit
