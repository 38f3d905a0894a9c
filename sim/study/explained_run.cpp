#include "sim/study/explained_run.hpp"

#include <stdexcept>
#include <utility>

#include "sim/study/calendar.hpp"

namespace tillit {
namespace {

bool always() { return true; }

/// Ends what a world was asked, whatever happens.
struct EndOfQuestion {
  World& world;
  ~EndOfQuestion() { world.explain(nullptr); }
};

}  // namespace

std::optional<Explanation> explained_from(OneRun& run, std::size_t variant,
                                          const Explanation& asked, int from, int to) {
  if (run.week() >= from) throw std::invalid_argument("the week to compare with is lived already");
  run.live_until(from - 1, variant, always);
  Explanation explanation = asked;
  const EndOfQuestion end{run.world()};
  if (!run.world().explain(&explanation)) return std::nullopt;
  run.live_until(to, variant, always);
  return explanation;
}

std::optional<ExplainedRun> explained_run(const Study& study, const RunIndex& run,
                                          const Explanation& asked, int from, int to) {
  OneRun start(study, run);
  start.live_until(from - 1, run.variant, always);
  OneRun lived = start.branch();
  const auto explanation = explained_from(lived, run.variant, asked, from, to);
  if (!explanation) return std::nullopt;
  lived.live_until(Calendar(*study.scenario_at(run.design)).last(), run.variant, always);
  const RunResult result = lived.result();
  return ExplainedRun{*explanation, result.content_hash, result.state_hash, std::move(start)};
}

}  // namespace tillit
