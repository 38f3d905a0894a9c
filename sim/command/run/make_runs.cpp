#include "sim/command/run/make_runs.hpp"

#include <fmt/format.h>

#include <new>
#include <optional>

#include "sim/command/run/closing_table.hpp"
#include "sim/command/run/interruption.hpp"
#include "sim/command/run/precision_lines.hpp"
#include "sim/command/run/progress.hpp"
#include "sim/command/run/run_end.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/command/words/shell_words.hpp"
#include "sim/run/largest_world.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/studies/keep_replications.hpp"
#include "sim/study/study_to_file.hpp"
#include "sim/study/until.hpp"

namespace tillit {
namespace {

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
             count(largest_world(*study.model, study.scenario).agents, Thing::agent),
             count(making.hands.threads, Thing::thread));
}

/// Adds the runs of a batch to those that are done, also when the batch is broken off.
class Counting {
 public:
  Counting(const StudyProgress& progress, std::size_t& done) : progress_(progress), done_(done) {}
  ~Counting() { done_ += progress_.runs_done; }
  Counting(const Counting&) = delete;
  Counting& operator=(const Counting&) = delete;

 private:
  const StudyProgress& progress_;
  std::size_t& done_;
};

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
  const std::size_t done_before = study.axes.runs() - count_of(wanted);
  std::size_t done = done_before;
  StudyToFile taker(study, file, means);
  const Interruption interruption;
  BatchMaker maker;
  maker.make = [&](const Wanted& batch) {
    announce(study, batch, making, session);
    StudyProgress progress;
    std::optional<ProgressTeller> teller;
    if (!making.quiet) teller.emplace(study, batch, progress, session.language);
    const Counting counting(progress, done);
    return run_study(study, batch, making.hands, taker, progress, interruption.asked(),
                     checkpoints);
  };
  maker.tell = [&](const Known& known, std::size_t next) {
    tell_between(study, means, known, next, making, session);
  };
  BatchesEnd end;
  try {
    end = make_batches(study, wanted, means.nation, maker);
    close(study, end, file, path);
  } catch (const StoreError& error) {
    const Text why{error.text(Language::english), error.text(Language::swedish)};
    return tell_broken_off(study, why, done, path, session);
  } catch (const std::bad_alloc&) {
    return tell_broken_off(study, out_of_memory, done, path, session);
  }
  fmt::print("{}", closing_table(study, means, end.replications, session.language));
  fmt::print("{}", what_to_look_at(study.scenario, session.language));
  tell_end(study, end.all, done_before, path, session);
}

void tell_faults(const CheckpointFolder& checkpoints, const Session& session) {
  for (const StoreError& fault : checkpoints.faults()) {
    fmt::print(stderr, "tillit: {}: {}\n", session.say({"checkpoint", "kontrollpunkt"}),
               fault.text(session.language));
  }
}

}  // namespace tillit
