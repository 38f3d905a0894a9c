#include "sim/command/make_runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <new>

#include "sim/command/closing_table.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/numbers.hpp"
#include "sim/command/progress.hpp"
#include "sim/command/run_end.hpp"
#include "sim/command/shell_words.hpp"
#include "sim/command/tell.hpp"
#include "sim/store/store_error.hpp"
#include "sim/study/memory.hpp"
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
             count(making.hands.threads, Thing::thread));
}

StudyEnd make(const Study& study, const Wanted& wanted, StudyToFile& taker, StudyProgress& progress,
              const Making& making, Checkpoints& checkpoints, const Session& session) {
  const Interruption interruption;
  std::optional<ProgressTeller> teller;
  if (!making.quiet) teller.emplace(study, wanted, progress, session.language);
  return run_study(study, wanted, making.hands, taker, progress, interruption.asked(), checkpoints);
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

std::optional<Hands> hands_for(const Study& study, const Wanted& wanted, int threads, double memory,
                               bool quiet, Session& session) {
  Hands hands(threads);
  if (std::isinf(memory)) return hands;
  const MemoryNeed need(study, wanted);
  hands.runs_at_once = need.runs_within(memory);
  const std::string ceiling = size_of_bytes(memory, session.language);
  if (hands.runs_at_once == 0) {
    const Text words{"one run needs about {} of memory, and --memory allows {}",
                     "en körning behöver ungefär {} minne, och --memory tillåter {}"};
    const auto told = [&](Language language) {
      return fmt::format(fmt::runtime(words.in(language)), size_of_bytes(need.of(1), language),
                         size_of_bytes(memory, language));
    };
    fail(session, {told(Language::english), told(Language::swedish)});
    return std::nullopt;
  }
  if (hands.most_runs_at_once() < static_cast<std::size_t>(threads) && !quiet) {
    const Text words{"{} at a time: more do not fit in {}\n", "{} i taget: fler ryms inte i {}\n"};
    fmt::print(stderr, fmt::runtime(session.say(words)),
               counted(hands.runs_at_once, Thing::run, session.language), ceiling);
  }
  return hands;
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
  try {
    end = make(study, wanted, taker, progress, making, checkpoints, session);
    file.close(end.complete() ? StudyStatus::complete : StudyStatus::partial);
  } catch (const StoreError& error) {
    return tell_broken_off(study, {error.text(Language::english), error.text(Language::swedish)},
                           done_before + progress.runs_done, path, session);
  } catch (const std::bad_alloc&) {
    return tell_broken_off(study, out_of_memory, done_before + progress.runs_done, path, session);
  }
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
