#include "sim/command/make_runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "sim/command/closing_table.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/precision_lines.hpp"
#include "sim/command/progress.hpp"
#include "sim/command/run_end.hpp"
#include "sim/store/keep_replications.hpp"
#include "sim/study/study_to_file.hpp"
#include "sim/study/until.hpp"

namespace tillit {
namespace {

std::size_t count_of(const Wanted& wanted) {
  return static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), true));
}

void announce(const Study& study, const Wanted& wanted, const Making& making,
              const Session& session) {
  if (making.quiet) return;
  const Text words{"{}: {} of {} on {}\n", "{}: {} med {} på {}\n"};
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session.language);
  };
  const std::string& title = session.say(study.scenario.title);
  fmt::print(stderr, fmt::runtime(session.say(words)), title.empty() ? study.scenario.name : title,
             count(count_of(wanted), Thing::run),
             count(study.model->size(study.scenario).agents, Thing::agent),
             count(making.threads, Thing::thread));
}

/// Before each further batch of a study with `until`.
void tell_between(const Study& study, const StudyMeans& means, const Known& known, std::size_t next,
                  const Making& making, const Session& session) {
  if (making.quiet) return;
  const Text words{"        on to {}\n", "        vidare till {}\n"};
  fmt::print(stderr, "{}", known_line(study, means.nation, known.replications, session.language));
  fmt::print(stderr, fmt::runtime(session.say(words)),
             counted(next, Thing::replication, session.language));
}

/// Closes the file. What is complete holds the replications that were made and no others.
void close(const Study& study, const BatchesEnd& end, StudyFile& file,
           const std::filesystem::path& path) {
  const bool complete = end.all.complete();
  const bool all = end.replications == study.axes.replications.size();
  file.close(complete && all ? StudyStatus::complete : StudyStatus::partial);
  if (!complete || all) return;
  StudyAxes kept = study.axes;
  kept.replications.resize(end.replications);
  keep_replications(path, study.layout, kept);
}

}  // namespace

void make_runs(const Study& study, const Wanted& wanted, StudyFile& file,
               const std::filesystem::path& path, StudyMeans& means, const Making& making,
               Session& session) {
  const std::size_t done_before = study.axes.runs() - count_of(wanted);
  StudyToFile taker(study, file, means);
  const Interruption interruption;
  BatchMaker maker;
  maker.make = [&](const Wanted& batch) {
    announce(study, batch, making, session);
    StudyProgress progress;
    std::optional<ProgressTeller> teller;
    if (!making.quiet) teller.emplace(study, batch, progress, session.language);
    return run_study(study, batch, making.threads, taker, progress, interruption.asked());
  };
  maker.tell = [&](const Known& known, std::size_t next) {
    tell_between(study, means, known, next, making, session);
  };
  const BatchesEnd end = make_batches(study, wanted, means.nation, maker);
  close(study, end, file, path);
  fmt::print("{}", closing_table(study, means, end.replications, session.language));
  if (!making.quiet) fmt::print("{}", what_to_look_at(study.scenario, session.language));
  tell_end(study, end.all, done_before, path, session);
}

}  // namespace tillit
