#include "sim/study/explained_run.hpp"

#include "sim/study/calendar.hpp"
#include "sim/study/one_run.hpp"

namespace tillit {

std::optional<ExplainedRun> explained_run(const Study& study, const RunIndex& run,
                                          const Explanation& asked, int from, int to) {
  ExplainedRun explained{asked, 0, 0};
  OneRun lived(study, run);
  if (!lived.world().explain(&explained.explanation)) return std::nullopt;
  lived.world().explain(nullptr);
  const auto live_until = [&](int end) { lived.live_until(end, run.variant, [] { return true; }); };
  live_until(from - 1);
  lived.world().explain(&explained.explanation);
  live_until(to);
  lived.world().explain(nullptr);
  live_until(Calendar(*study.scenario_at(run.design)).last());
  const RunResult result = lived.result();
  explained.content_hash = result.content_hash;
  explained.state_hash = result.state_hash;
  return explained;
}

}  // namespace tillit
