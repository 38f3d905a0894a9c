#include "sim/validation/probed_runs.hpp"

#include <algorithm>
#include <mutex>

#include "sim/study/failure_of.hpp"
#include "sim/study/one_run.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/tasks.hpp"

// A run waits for nothing and is lived from its beginning by the thread that took it; sections
// within a week are isolated. So many lanes as runs may be under way take one run after the other.
// Each run is handed over when it ends, and failures are put in the order of the runs at the end.

namespace tillit {
namespace {

/// Each wanted run once for each stretch of weeks that is looked at.
std::vector<ProbedRun> runs_to_probe(const Study& study, const Wanted& wanted,
                                     const std::vector<Look>& probes) {
  std::vector<ProbedRun> runs;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i]) continue;
    const RunIndex index = study.axes.run_at(i);
    const auto first = static_cast<std::ptrdiff_t>(runs.size());
    for (const Look& look : probes) {
      const auto same = [&](const ProbedRun& one) { return one.sees(look.seen); };
      if (look.seen.variant != index.variant) continue;
      if (std::any_of(runs.begin() + first, runs.end(), same)) continue;
      runs.push_back({index, look.seen.from, look.seen.to});
    }
  }
  return runs;
}

class Probing {
 public:
  Probing(const Study& study, std::vector<ProbedRun> runs, const ProbesTaker& taker,
          StudyProgress& progress, const std::atomic<bool>& stop)
      : study_(study),
        runs_(std::move(runs)),
        taker_(taker),
        progress_(progress),
        stop_(stop),
        messages_(runs_.size()) {}

  StudyEnd run(std::size_t lanes) {
    Tasks tasks;
    for (std::size_t i = 0; i < lanes; ++i) tasks.run([this] { live_in_turn(); });
    tasks.wait();
    StudyEnd end;
    end.wanted = runs_.size();
    end.done = progress_.runs_done;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (!messages_[i].empty()) end.failures.push_back({runs_[i].index, messages_[i]});
    }
    end.stopped = stop_ && end.done + end.failures.size() < end.wanted;
    return end;
  }

 private:
  void live_in_turn() {
    for (std::size_t i = next_.fetch_add(1); i < runs_.size() && !stop_; i = next_.fetch_add(1)) {
      if (const auto failure = failure_of([&] { probe(runs_[i]); })) fail(i, *failure);
    }
  }

  void probe(const ProbedRun& wanted) {
    const std::size_t variant = wanted.index.variant;
    const auto next = [&] {
      progress_.weeks_lived.fetch_add(1, std::memory_order_relaxed);
      return !stop_;
    };
    OneRun run(study_, wanted.index);
    if (!run.live_until(wanted.from, variant, next)) return;
    const std::vector<double> values = run.probe(wanted.to + 1, variant, next);
    if (stop_) return;
    taker_(wanted, values);
    progress_.runs_done.fetch_add(1);
  }

  void fail(std::size_t i, const std::string& message) {
    messages_[i] = message;
    progress_.runs_failed.fetch_add(1);
  }

  const Study& study_;
  std::vector<ProbedRun> runs_;
  const ProbesTaker& taker_;
  StudyProgress& progress_;
  const std::atomic<bool>& stop_;
  std::vector<std::string> messages_;  ///< of runs that failed
  std::atomic<std::size_t> next_{0};
};

}  // namespace

StudyEnd probe_runs(const Study& study, const Wanted& wanted, const std::vector<Look>& probes,
                    Hands hands, const ProbesTaker& taker, StudyProgress& progress,
                    const std::atomic<bool>& stop) {
  return on_threads(hands.threads, [&] {
    return Probing(study, runs_to_probe(study, wanted, probes), taker, progress, stop)
        .run(hands.most_runs_at_once());
  });
}

}  // namespace tillit
