#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/difference_lines.hpp"
#include "sim/command/make_runs.hpp"
#include "sim/command/session.hpp"
#include "sim/command/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"

namespace tillit {
namespace {

struct Options {
  std::string file;
  std::string scenario;
  std::vector<std::string> overrides;
  int threads = 1;
  bool quiet = false;
};

/// Whether the user's scenario is the study's; if not, shows where they differ.
bool same_scenario(const Study& study, const Options& options, Session& session) {
  const auto read = read_or_tell(options.scenario, options.overrides, session);
  if (!read) return false;
  const auto found = differences(facts_of(study.scenario, study.model->declaration()),
                                 facts_of(read->scenario, read->model->declaration()));
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

/// Takes the runs that are there into the means.
void add_complete_runs(const Study& study, const StudyReader& stored, const Wanted& missing,
                       StudyMeans& means) {
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (!missing[i]) add_stored(study, stored, study.axes.run_at(i), means);
  }
}

void resume(const Options& options, Session& session) {
  std::optional<StudyReader> stored(options.file);
  const std::optional<Study> study = study_again(*stored, session);
  if (!study) return;
  if (!options.scenario.empty() && !same_scenario(*study, options, session)) return;
  StudyMeans means(*study);
  const Wanted missing = missing_runs(*stored);
  add_complete_runs(*study, *stored, missing, means);
  const auto runs = std::count(missing.begin(), missing.end(), true);
  if (runs == 0 && stored->status() == StudyStatus::complete) {
    const Text words{"{} is complete: there is nothing to do.\n",
                     "{} är komplett: det finns inget att göra.\n"};
    fmt::print(fmt::runtime(session.say(words)), options.file);
    return;
  }
  if (!options.quiet) warn_of_other_program(stored->provenance(), session);
  stored.reset();  // HDF5 does not open a file for writing that is open for reading
  StudyFile file = StudyFile::open(options.file, study->layout, study->axes);
  make_runs(*study, missing, file, options.file, means, {options.threads, options.quiet}, session);
}

}  // namespace

void add_resume(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "resume",
                      {"Make the runs that a study lacks, failed ones too",
                       "Gör de körningar som en studie saknar, också misslyckade"});
  auto options = std::make_shared<Options>();
  needs_study(arguments, options->file);
  arguments.option("--scenario", options->scenario, {"FILE", "FIL"},
                   {"Go on only if the study was begun with this scenario",
                    "Fortsätt bara om studien påbörjades med det här scenariot"});
  add_set_option(arguments, options->overrides);
  add_quiet_option(arguments, options->quiet);
  add_threads_option(arguments, options->threads);
  arguments.then(
      [&session, options] { with_studies(session, [&] { resume(*options, session); }); });
}

}  // namespace tillit
