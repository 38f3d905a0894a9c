#include "sim/command/make_runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "sim/command/closing_table.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/progress.hpp"
#include "sim/command/run_end.hpp"
#include "sim/command/shell_words.hpp"
#include "sim/study/study_to_file.hpp"

namespace tillit {
namespace {

void announce(const Study& study, std::size_t runs, const Making& making, const Session& session) {
  if (making.quiet) return;
  const Text words{"{}: {} of {} on {}\n", "{}: {} med {} på {}\n"};
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session.language);
  };
  const std::string& title = session.say(study.scenario.title);
  fmt::print(stderr, fmt::runtime(session.say(words)), title.empty() ? study.scenario.name : title,
             count(runs, Thing::run), count(study.model->size(study.scenario).agents, Thing::agent),
             count(making.threads, Thing::thread));
}

}  // namespace

Provenance provenance_of(const ReadScenario& read, const Session& session) {
  Provenance provenance;
  provenance.scenario_as_read = read.as_read;
  provenance.scenario_resolved = read.resolved;
  provenance.command_line = shell_words(session.arguments);
  provenance.overrides = read.overrides;
  return provenance;
}

void make_runs(const Study& study, const Wanted& wanted, StudyFile& file,
               const std::filesystem::path& path, StudyMeans& means, const Making& making,
               Checkpoints& checkpoints, Session& session) {
  const auto runs = static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), true));
  const std::size_t done_before = study.axes.runs() - runs;
  announce(study, runs, making, session);
  StudyToFile taker(study, file, means);
  StudyProgress progress;
  StudyEnd end;
  {
    const Interruption interruption;
    std::optional<ProgressTeller> teller;
    if (!making.quiet) teller.emplace(study, wanted, progress, session.language);
    end = run_study(study, wanted, making.threads, taker, progress, interruption.asked(),
                    checkpoints);
  }
  file.close(end.complete() ? StudyStatus::complete : StudyStatus::partial);
  fmt::print("{}", closing_table(study, means, session.language));
  if (!making.quiet) fmt::print("{}", what_to_look_at(study.scenario, session.language));
  tell_end(study, end, done_before, path, session);
}

void tell_faults(const CheckpointFolder& checkpoints, const Session& session) {
  for (const StoreError& fault : checkpoints.faults()) {
    fmt::print(stderr, "tillit: {}: {}\n", session.say({"checkpoint", "kontrollpunkt"}),
               fault.text(session.language));
  }
}

}  // namespace tillit
