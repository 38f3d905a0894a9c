#include "sim/command/validation/held_model.hpp"

#include <fmt/format.h>

#include <utility>

#include "sim/command/run/hands_for.hpp"
#include "sim/command/run/interruption.hpp"
#include "sim/command/run/progress.hpp"
#include "sim/command/run/run_end.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/words/counted.hpp"

namespace tillit {
namespace {

/// Makes the runs of one kind; false if not all of them were made.
bool made(const Study& study, const Wanted& wanted, const Text& what, const HoldingMeans& means,
          Session& session,
          const std::function<StudyEnd(Hands, StudyProgress&, const std::atomic<bool>&)>& see) {
  const std::size_t runs = count_of(wanted);
  if (runs == 0) return true;
  const auto hands = hands_for(study, wanted, means.threads, means.memory, means.quiet, session);
  if (!hands) return false;
  if (!means.quiet) {
    fmt::print(stderr, "{}, {}: {}\n", study.model->declaration().name, session.say(what),
               counted(runs, Thing::run, session.language));
  }
  StudyProgress progress;
  StudyEnd end;
  {
    const Interruption interruption;
    std::optional<ProgressTeller> teller;
    if (!means.quiet) teller.emplace(study, wanted, progress, session.language);
    end = see(*hands, progress, interruption.asked());
  }
  if (end.complete()) return true;
  tell_failures(study, end, session);
  session.exit = Exit::run_failed;
  if (end.stopped) {
    fail(session, {"stopped on request: nothing is told of a part",
                   "avbrutet på begäran: av en del berättas inget"});
  }
  return false;
}

}  // namespace

std::optional<HeldModel> hold(Study study, const HoldingMeans& means, Session& session) {
  HeldModel model{std::move(study), {}};
  Holding holding(model.study);
  const auto see_outcomes = [&](auto&&... with) { return holding.see_outcomes(with...); };
  const auto see_probes = [&](auto&&... with) { return holding.see_probes(with...); };
  const bool all = made(model.study, holding.runs_of_outcomes(), {"outcomes", "utfall"}, means,
                        session, see_outcomes) &&
                   made(model.study, holding.runs_of_probes(), {"single agents", "enskilda"}, means,
                        session, see_probes);
  if (!all) return std::nullopt;
  model.held = holding.held();
  return model;
}

}  // namespace tillit
