#include "sim/study/run_study.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "sim/study/failure_of.hpp"
#include "sim/study/handing_over.hpp"
#include "sim/study/jobs.hpp"
#include "sim/study/one_run.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/tasks.hpp"

// Who waits for whom, within a study:
//   a job (one lens in one replication,  waits for nothing: it builds its world and lives the weeks
//   at one point of the design)          that all variants share
//   a variant                            waits for its own job's shared weeks, and goes on from a
//                                        copy of its world; it waits for no other variant or job.
//                                        One that has a checkpoint needs no copy
//   the handing over of a run            in the thread that lived it, as soon as its last week is
//                                        lived
//   the end of the study                 after all of them
// A thread that has lived a job's shared weeks turns to that job's variants before it begins
// another job, and parallel sections within a week are isolated. So no more runs are under way than
// there are threads, and no more worlds wait to be branched. Where fewer runs than threads may be
// under way, as many lanes as runs take one job after the other, and live its variants in turn; the
// other threads help in the sections within their weeks. Jobs begin in the order of jobs_in_order.

namespace tillit {
namespace {

/// A job whose shared weeks are lived, until every variant that needs one has its copy.
struct Trunk {
  Trunk(std::optional<OneRun> lived, std::vector<bool> saved, std::size_t copies,
        std::size_t variants)
      : run(std::move(lived)),
        has_checkpoint(std::move(saved)),
        without_copy(copies),
        not_done(variants) {}

  std::optional<OneRun> run;              ///< nothing if every variant has a checkpoint
  std::vector<bool> has_checkpoint;       ///< by variant
  std::atomic<std::size_t> without_copy;  ///< variants that do not yet have their copy
  std::atomic<std::size_t> not_done;      ///< variants whose run is not handed over
};

class StudyRunner {
 public:
  StudyRunner(const Study& study, const Wanted& wanted, Hands hands, RunTaker& taker,
              StudyProgress& progress, const std::atomic<bool>& stop, Checkpoints& checkpoints)
      : study_(study),
        hands_(hands),
        in_turn_(hands.runs_at_once < static_cast<std::size_t>(hands.threads)),
        jobs_(jobs_in_order(study, wanted)),
        progress_(progress),
        stop_(stop),
        checkpoints_(checkpoints),
        handing_over_(taker, progress) {}

  StudyEnd run() {
    if (in_turn_) {
      for (std::size_t i = 0; i < hands_.runs_at_once; ++i) tasks_.run([this] { live_in_turn(); });
    } else {
      for (std::size_t i = 0; i < jobs_.size(); ++i) {
        tasks_.run([this] { live_job(jobs_[next_job_.fetch_add(1)]); });
      }
    }
    tasks_.wait();
    StudyEnd end = handing_over_.end(study_.axes);
    for (const Job& job : jobs_) end.wanted += job.variants.size();
    end.stopped = stop_ && end.done + end.failures.size() < end.wanted;
    return end;
  }

 private:
  bool go_on() const { return !stop_ && !handing_over_.broken(); }

  /// Whether to live another week.
  bool next_week() {
    if (!go_on()) return false;
    progress_.weeks_lived.fetch_add(1, std::memory_order_relaxed);
    return true;
  }

  /// Lives until `end` under the variant of `index`, and keeps checkpoints on the way; false if
  /// stopped.
  bool live_until(int end, const RunIndex& index, bool shared, OneRun& run) {
    return run.live_until(end, index.variant, [&] {
      checkpoints_.before_week(index, shared, run);
      return next_week();
    });
  }

  /// The weeks from `first` on that a run need not live again.
  void count_as_lived(int first, const OneRun& run) {
    const int weeks = std::max(run.week() - first, 0);
    progress_.weeks_lived.fetch_add(static_cast<std::size_t>(weeks), std::memory_order_relaxed);
  }

  /// Lives the weeks that all variants share, from where the checkpoint left off if there is one.
  /// Nothing if stopped.
  std::optional<OneRun> shared_weeks(const RunIndex& start) {
    std::optional<OneRun> run = checkpoints_.kept(start, true);
    if (!run) run.emplace(study_, start);
    count_as_lived(Calendar(study_.scenario).first(), *run);
    if (!live_until(first_change(study_.scenario), start, true, *run)) return std::nullopt;
    checkpoints_.keep(start, true, *run);
    return run;
  }

  std::shared_ptr<Trunk> live_trunk(const Job& job) {
    std::vector<bool> has_checkpoint(study_.axes.variants.size(), false);
    std::size_t copies = 0;
    for (const std::size_t variant : job.variants) {
      has_checkpoint[variant] = checkpoints_.has(job.run(variant), false);
      if (!has_checkpoint[variant]) ++copies;
    }
    std::optional<OneRun> run;
    if (copies > 0) {
      run = shared_weeks(job.start);
      if (!run) return nullptr;
      run->share_time(copies);
    }
    return std::make_shared<Trunk>(std::move(run), std::move(has_checkpoint), copies,
                                   job.variants.size());
  }

  /// One of the lanes.
  void live_in_turn() {
    for (std::size_t i = next_job_.fetch_add(1); i < jobs_.size(); i = next_job_.fetch_add(1)) {
      live_job(jobs_[i]);
    }
  }

  void live_job(const Job& job) {
    std::shared_ptr<Trunk> trunk;
    const auto live = [&] {
      if (go_on()) trunk = live_trunk(job);
    };
    if (const auto failure = failure_of(live)) {
      for (const std::size_t variant : job.variants) handing_over_.fail(job.run(variant), *failure);
    }
    if (!trunk) return;
    // The first variant last: a thread takes up first what it put down last.
    for (std::size_t i = job.variants.size(); i-- > 0;) {
      if (in_turn_) {
        live_variant(job.run(job.variants[i]), *trunk);
        continue;
      }
      tasks_.run([this, trunk, index = job.run(job.variants[i])] { live_variant(index, *trunk); });
    }
  }

  void live_variant(const RunIndex& index, Trunk& trunk) {
    std::optional<RunResult> result;
    const auto own_weeks = [&] {
      std::optional<OneRun> run = start_of(index, trunk);
      const int end = Calendar(study_.scenario).last();
      if (run && live_until(end, index, false, *run)) result = run->result();
    };
    if (!go_on()) return;
    if (const auto failure = failure_of(own_weeks)) return handing_over_.fail(index, *failure);
    if (!result || !handing_over_.take(index, std::move(*result))) return;
    checkpoints_.done(index, false);
    if (trunk.not_done.fetch_sub(1) == 1) checkpoints_.done(start_of_job(index), true);
  }

  static RunIndex start_of_job(RunIndex index) {
    index.variant = baseline_place;
    return index;
  }

  /// Where a variant's own weeks begin: with its checkpoint, or after the shared weeks. Nothing if
  /// stopped.
  std::optional<OneRun> start_of(const RunIndex& index, Trunk& trunk) {
    if (!trunk.has_checkpoint[index.variant]) return branch_off(trunk);
    if (std::optional<OneRun> run = checkpoints_.kept(index, false)) {
      count_as_lived(first_change(study_.scenario), *run);
      return run;
    }
    return shared_weeks(start_of_job(index));  // the checkpoint cannot be used
  }

  /// A copy; the last variant takes the original, when all others have their copies.
  static OneRun branch_off(Trunk& trunk) {
    if (trunk.without_copy.load(std::memory_order_acquire) == 1) return std::move(*trunk.run);
    OneRun copy = trunk.run->branch();
    trunk.without_copy.fetch_sub(1, std::memory_order_acq_rel);
    return copy;
  }

  const Study& study_;
  Hands hands_;
  bool in_turn_;  ///< variants of a job after each other, so that memory is enough
  std::vector<Job> jobs_;
  StudyProgress& progress_;
  const std::atomic<bool>& stop_;
  Checkpoints& checkpoints_;
  std::atomic<std::size_t> next_job_{0};
  HandingOver handing_over_;
  Tasks tasks_;
};

}  // namespace

const Text out_of_memory{"out of memory", "minnet tog slut"};

StudyEnd run_study(const Study& study, const Wanted& wanted, Hands hands, RunTaker& taker,
                   StudyProgress& progress, const std::atomic<bool>& stop,
                   Checkpoints& checkpoints) {
  return on_threads(hands.threads, [&] {
    return StudyRunner(study, wanted, hands, taker, progress, stop, checkpoints).run();
  });
}

StudyEnd run_study(const Study& study, const Wanted& wanted, Hands hands, RunTaker& taker,
                   StudyProgress& progress, const std::atomic<bool>& stop) {
  Checkpoints none;
  return run_study(study, wanted, hands, taker, progress, stop, none);
}

}  // namespace tillit
