#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/run/make_runs.hpp"
#include "sim/command/studies/difference_lines.hpp"
#include "sim/command/studies/other_program.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/studies/study_path.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/study/branching.hpp"
#include "sim/study/checkpoint.hpp"

namespace tillit {
namespace {

struct BranchOptions {
  std::string checkpoint;
  std::string scenario;
  std::string output;
  std::vector<std::string> overrides;
  int threads = 1;
  bool quiet = false;
  bool overwrite = false;
};

void tell_invalid(const Mistakes& mistakes, Session& session) {
  tell(mistakes, session);
  session.exit = Exit::scenario_invalid;
}

void tell_difference(const std::string& lines, const BranchOptions& options, Session& session) {
  const Text words{
      "tillit: {} has lived under something else than {} says "
      "(checkpoint -> scenario):\n{}",
      "tillit: {} har levt under annat än {} säger (kontrollpunkt -> scenario):\n{}"};
  fmt::print(stderr, fmt::runtime(session.say(words)), options.checkpoint, options.scenario, lines);
  session.exit = Exit::scenario_invalid;
}

/// The user's scenario under the checkpoint's lens, if it can go on from there; if not, says why.
std::optional<Scenario> fitting(const ReadScenario& after, const ReadScenario& before,
                                const CheckpointHead& head, const BranchOptions& options,
                                Session& session) {
  const std::string& model = before.scenario.model;
  if (after.scenario.model != model) {
    const Text words{"  model: {} -> {}\n", "  modell: {} -> {}\n"};
    tell_difference(fmt::format(fmt::runtime(session.say(words)), model, after.scenario.model),
                    options, session);
    return std::nullopt;
  }
  std::optional<Scenario> scenario = under_lens(after.scenario, head.lens);
  if (!scenario) {
    const Text words{"  lens: {} -> (none)\n", "  synsätt: {} -> (saknas)\n"};
    tell_difference(fmt::format(fmt::runtime(session.say(words)), head.lens), options, session);
    return std::nullopt;
  }
  const auto found = differences_in_history(*under_lens(before.scenario, head.lens), *scenario,
                                            before.model->declaration());
  if (!found.empty()) {
    tell_difference(difference_lines(found, session.language), options, session);
    return std::nullopt;
  }
  return scenario;
}

template <class Named>
std::size_t place_of(const std::string& name, const std::vector<Named>& all) {
  const auto named = [&](const Named& one) { return one.name == name; };
  return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), named) - all.begin());
}

RunIndex place_of(const CheckpointHead& head, const CheckpointReader& saved, const Study& study) {
  const RunIndex run{place_of(head.lens, study.scenario.lenses), 0,
                     place_of(head.variant, study.scenario.variants)};
  if (run.lens == study.axes.lenses.size() || run.variant == study.axes.variants.size()) {
    saved.refuse(StoreProblem::damaged, head.lens + ", " + head.variant);
  }
  return run;
}

/// Tells in the file where its first weeks come from, and whether its own scenario gives them too.
void note_origin(const CheckpointHead& head, const std::string& run, Layout& layout) {
  layout.attributes.emplace_back(branch_names::branched_from,
                                 fmt::format("{} {}, week {}", head.name, run, head.week));
  layout.attributes.emplace_back(branch_names::own_history, std::int64_t{head.shared});
}

void warn_if_another_saved(const CheckpointHead& head, const Session& session) {
  const Text words{
      "tillit: the checkpoint was written by tillit {} (git {}), this is {} (git {}): "
      "the run may go on otherwise than it would have there\n",
      "tillit: kontrollpunkten skrevs av tillit {} (git {}), det här är {} (git {}): "
      "körningen kan fortsätta på annat sätt än den hade gjort där\n"};
  warn_of_other_program(words, head.build, session);
}

void branch(const BranchOptions& options, Session& session) {
  read_checkpoint_in_child(options.checkpoint);
  CheckpointReader saved(options.checkpoint);
  const CheckpointHead& head = saved.head();
  Mistakes mistakes;
  const auto before = read_scenario_text(head.scenario, head.name, {}, session.models, mistakes);
  if (!before) return tell_invalid(mistakes, session);
  auto after = read_or_tell(options.scenario, options.overrides, session);
  if (!after) return;
  auto scenario = fitting(*after, *before, head, options, session);
  if (!scenario) return;

  const Study lived = study_of(*before->model, before->scenario, Part{{head.replication}, {}});
  const RunIndex run = place_of(head, saved, lived);
  Mistakes early;
  check_starts(*scenario, lived.scenario.variants[run.variant], head.week, early);
  if (!early.empty()) return tell_invalid(early, session);

  after->resolved = resolved_text(*scenario, after->model->declaration());
  Study study = study_of(*after->model, *std::move(scenario), Part{{head.replication}, {}});
  note_origin(head, checkpoint_name(lived, run, head.shared), study.layout);
  const auto path = options.output.empty()
                        ? free_study_path(study.scenario.name, options.quiet, session)
                        : wanted_study_path(options.output, options.overwrite, session);
  if (!path) return;
  if (!options.quiet) warn_if_another_saved(head, session);
  Branching branching(restored(lived, run, head.shared, saved), study);
  StudyFile file =
      StudyFile::create(*path, study.layout, study.axes, provenance_of(*after, session));
  StudyMeans means(study);
  make_runs(study, all_runs(study), file, *path, means, {options.threads, options.quiet}, branching,
            session);
}

}  // namespace

void add_branch(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "branch",
                      {"Go on from a checkpoint in the variants of a scenario",
                       "Fortsätt från en kontrollpunkt i ett scenarios varianter"});
  auto options = std::make_shared<BranchOptions>();
  arguments.needs("checkpoint", options->checkpoint, {"CHECKPOINT", "KONTROLLPUNKT"},
                  {"A run that was saved (.h5)", "En sparad körning (.h5)"});
  arguments.needs(
      "scenario", options->scenario, {"SCENARIO", "SCENARIO"},
      {"A scenario (.toml) whose measures start in the checkpoint's week or later",
       "Ett scenario (.toml) vars åtgärder börjar kontrollpunktens vecka eller senare"});
  add_output_options(arguments, options->output, options->overwrite);
  add_quiet_option(arguments, options->quiet);
  add_threads_option(arguments, options->threads);
  add_set_option(arguments, options->overrides);
  arguments.then(
      [&session, options] { with_studies(session, [&] { branch(*options, session); }); });
}

}  // namespace tillit
