#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include "sim/command/commands.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/difference_lines.hpp"
#include "sim/command/hands_for.hpp"
#include "sim/command/make_runs.hpp"
#include "sim/command/other_program.hpp"
#include "sim/command/session.hpp"
#include "sim/command/sharded_run.hpp"
#include "sim/command/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/store/verification.hpp"

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
bool same_scenario(const Study& study, const ResumeOptions& options, Session& session) {
  const auto read = read_or_tell(options.scenario, options.overrides, session);
  if (!read) return false;
  // As the study's own was: from its complete text, where what is usual is said too.
  Mistakes none;
  const auto complete =
      read_scenario_text(read->resolved, read->scenario.name, {}, session.models, none);
  if (!complete) throw std::logic_error("the complete text of a scenario is no scenario");
  const auto found = differences(facts_of(study.scenario, study.model->declaration()),
                                 facts_of(complete->scenario, complete->model->declaration()));
  if (found.empty()) return true;
  const Text words{
      "{} is not the scenario that {} was begun with (there -> here):\n{}"
      "        change it back, or run it as a study of its own",
      "{} är inte det scenario som {} påbörjades med (där -> här):\n{}"
      "        ändra tillbaka, eller kör det som en egen studie"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), options.scenario, options.file,
                                difference_lines(found, session.language)));
  return false;
}

void warn_if_another_began(const StudyReader& stored, const ResumeOptions& options,
                           const Session& session) {
  if (options.quiet) return;
  const Text words{
      "tillit: the study was begun by tillit {} (git {}), this is {} (git {}): "
      "`tillit rerun` tells whether both give the same\n",
      "tillit: studien påbörjades av tillit {} (git {}), det här är {} (git {}): "
      "`tillit rerun` visar om båda ger detsamma\n"};
  warn_of_other_program(words, stored.provenance().build, session);
}

void tell_of_damaged(std::size_t runs, const Session& session) {
  if (runs == 0) return;
  const Text words{"tillit: made again, for their values are damaged: {}\n",
                   "tillit: görs om, eftersom värdena är skadade: {}\n"};
  fmt::print(stderr, fmt::runtime(session.say(words)), counted(runs, Thing::run, session.language));
}

/// The runs that are not complete, or are damaged; the others go into the means.
Wanted missing_runs(const Study& study, const StudyReader& stored, StudyMeans& means,
                    const Session& session) {
  const Verification found(stored);
  Wanted missing(study.axes.runs(), false);
  for (std::size_t i = 0; i < missing.size(); ++i) {
    missing[i] = found.findings()[i] != Finding::verified;
    if (!missing[i]) add_stored(study, stored, study.axes.run_at(i), means);
  }
  tell_of_damaged(found.bad(), session);
  return missing;
}

void resume(const ResumeOptions& options, Session& session) {
  read_in_child(options.file);
  std::optional<StudyReader> stored(options.file);
  const std::optional<Study> study = study_again(*stored, session);
  if (!study) return;
  if (!options.scenario.empty() && !same_scenario(*study, options, session)) return;
  if (!stored->shards().empty()) {
    const auto hands = hands_for(*study, all_runs(*study), options.threads, options.memory,
                                 options.quiet, session);
    if (!hands) return;
    ShardedRun run{*study, stored->provenance(), options.file, stored->shards(), {}, {}};
    run.making = {*hands, options.quiet};
    if (stored->status() != StudyStatus::complete) warn_if_another_began(*stored, options, session);
    stored.reset();
    return run_in_shards(run, session);
  }
  StudyMeans means(*study);
  const Wanted missing = missing_runs(*study, *stored, means, session);
  const auto runs = std::count(missing.begin(), missing.end(), true);
  if (runs == 0 && stored->status() == StudyStatus::complete) {
    const Text words{"{} is complete: there is nothing to do.\n",
                     "{} är komplett: det finns inget att göra.\n"};
    fmt::print(fmt::runtime(session.say(words)), options.file);
    return;
  }
  warn_if_another_began(*stored, options, session);
  const auto hands =
      hands_for(*study, missing, options.threads, options.memory, options.quiet, session);
  if (!hands) return;
  stored.reset();  // HDF5 does not open a file for writing that is open for reading
  StudyFile file = StudyFile::open(options.file, study->layout, study->axes);
  CheckpointFolder checkpoints(*study, CheckpointFolder::of(options.file), options.checkpoint_every,
                               options.keep_checkpoints);
  make_runs(*study, missing, file, options.file, means, {*hands, options.quiet}, checkpoints,
            session);
  tell_faults(checkpoints, session);
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
  arguments.then(
      [&session, options] { with_studies(session, [&] { resume(*options, session); }); });
}

}  // namespace tillit
