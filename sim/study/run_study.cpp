#include "sim/study/run_study.hpp"

#include <tbb/task_group.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "sim/run/on_threads.hpp"
#include "sim/study/one_run.hpp"

// Who waits for whom, within a study:
//   a job (one lens in one replication)  waits for nothing: it builds its world and lives the weeks
//                                        that all variants share
//   a variant                            waits for its own job's shared weeks, and goes on from a
//                                        copy of its world; it waits for no other variant or job;
//                                        one that has a checkpoint waits for nothing
//   the handing over of a run            in the thread that lived it, as soon as its last week is
//                                        lived
//   the end of the study                 after all of them
// A thread that has lived a job's shared weeks turns to that job's variants before it begins
// another job, and parallel sections within a week are isolated. So no more runs are under way than
// there are threads, and no more worlds wait to be branched. All jobs are equally large; they begin
// in the order of the axes.

namespace tillit {
namespace {

/// A job whose shared weeks are lived, until every variant that needs one has its copy.
struct Trunk {
  Trunk(std::optional<OneRun> lived, std::size_t copies, std::size_t runs)
      : run(std::move(lived)), without_copy(copies), not_done(runs) {}
  std::optional<OneRun> run;              ///< nothing if every variant had a checkpoint
  std::atomic<std::size_t> without_copy;  ///< variants that do not yet have their copy
  std::atomic<std::size_t> not_done;      ///< variants of the job whose run is not handed over
};

class StudyRunner {
 public:
  StudyRunner(const Study& study, RunTaker& taker, StudyProgress& progress,
              const std::atomic<bool>& stop, Checkpoints& checkpoints)
      : study_(study), taker_(taker), progress_(progress), stop_(stop), checkpoints_(checkpoints) {}

  StudyEnd run() {
    const std::size_t jobs = study_.axes.lenses.size() * study_.axes.replications.size();
    for (std::size_t i = 0; i < jobs; ++i) {
      tasks_.run([this] { live_job(next_job_.fetch_add(1)); });
    }
    tasks_.wait();
    if (fault_) std::rethrow_exception(fault_);
    std::sort(end_.failures.begin(), end_.failures.end(),
              [&](const RunFailure& a, const RunFailure& b) {
                return study_.axes.position(a.run) < study_.axes.position(b.run);
              });
    end_.stopped = stop_ && end_.done + end_.failures.size() < study_.axes.runs();
    return std::move(end_);
  }

 private:
  bool go_on() const { return !stop_ && !broken_; }

  /// Whether to live another week.
  bool next_week() {
    if (!go_on()) return false;
    progress_.weeks_lived.fetch_add(1, std::memory_order_relaxed);
    return true;
  }

  /// Lives until `end` under the variant of `index`, and keeps checkpoints on the way; false if
  /// stopped.
  bool live_until(int end, const RunIndex& index, bool shared, OneRun& run) {
    return run.live_until(end, study_.scenario.variants[index.variant], [&] {
      checkpoints_.before_week(index, shared, run);
      return next_week();
    });
  }

  /// The weeks that all variants share: from where the checkpoint left off, if there is one.
  std::optional<OneRun> shared_weeks(const RunIndex& index) {
    std::optional<OneRun> run = checkpoints_.kept(index, true);
    if (!run) run.emplace(study_, index.lens, index.replication);
    count_as_lived(Calendar(study_.scenario).first(), *run);
    if (!live_until(first_change(study_.scenario), index, true, *run)) return std::nullopt;
    checkpoints_.keep(index, true, *run);
    return run;
  }

  /// The weeks from `first` on that a run needs not live again.
  void count_as_lived(int first, const OneRun& run) {
    const int weeks = std::max(run.week() - first, 0);
    progress_.weeks_lived.fetch_add(static_cast<std::size_t>(weeks), std::memory_order_relaxed);
  }

  void live_job(std::size_t job) {
    const std::size_t lens = job / study_.axes.replications.size();
    const std::size_t replication = job % study_.axes.replications.size();
    const std::size_t variants = study_.axes.variants.size();
    std::shared_ptr<Trunk> trunk;
    const auto live_shared = [&] {
      if (!go_on()) return;
      std::size_t copies = 0;
      for (std::size_t i = 0; i < variants; ++i) {
        if (!checkpoints_.has({lens, replication, i}, false)) ++copies;
      }
      std::optional<OneRun> run;
      if (copies > 0) {
        run = shared_weeks({lens, replication, 0});
        if (!run) return;
        run->share_time(copies);
      }
      trunk = std::make_shared<Trunk>(std::move(run), copies, variants);
    };
    if (const auto failure = failure_of(live_shared)) {
      for (std::size_t i = 0; i < variants; ++i) fail({lens, replication, i}, *failure);
    }
    if (!trunk) return;
    // The first variant last: a thread takes up first what it put down last.
    for (std::size_t i = variants; i-- > 0;) {
      tasks_.run(
          [this, trunk, index = RunIndex{lens, replication, i}] { live_variant(index, *trunk); });
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
    if (const auto failure = failure_of(own_weeks)) return fail(index, *failure);
    if (!result || !hand_over(index, std::move(*result))) return;
    checkpoints_.done(index, false);
    if (trunk.not_done.fetch_sub(1) == 1) {
      checkpoints_.done({index.lens, index.replication, 0}, true);
    }
  }

  /// Where a variant's own weeks begin: with its checkpoint, or after the shared weeks. Nothing if
  /// stopped.
  std::optional<OneRun> start_of(const RunIndex& index, Trunk& trunk) {
    if (!checkpoints_.has(index, false)) return branch_off(trunk);
    if (std::optional<OneRun> run = checkpoints_.kept(index, false)) {
      count_as_lived(first_change(study_.scenario), *run);
      return run;
    }
    return shared_weeks({index.lens, index.replication, 0});  // the checkpoint cannot be used
  }

  /// A copy; the last variant takes the original, when all others have their copies.
  static OneRun branch_off(Trunk& trunk) {
    if (trunk.without_copy.load(std::memory_order_acquire) == 1) return std::move(*trunk.run);
    OneRun copy = trunk.run->branch();
    trunk.without_copy.fetch_sub(1, std::memory_order_acq_rel);
    return copy;
  }

  /// What `work` threw, in words; nothing if it did not.
  template <class Work>
  static std::optional<std::string> failure_of(const Work& work) {
    try {
      work();
    } catch (const std::exception& error) {
      return error.what();
    } catch (...) {
      return "unknown error";
    }
    return std::nullopt;
  }

  /// Whether it was taken.
  bool hand_over(const RunIndex& index, RunResult&& result) {
    return guarded([&] {
      taker_.take(index, std::move(result));
      progress_.runs_done.fetch_add(1);
      const std::lock_guard lock(mutex_);
      ++end_.done;
    });
  }

  void fail(const RunIndex& index, const std::string& message) {
    guarded([&] {
      taker_.failed(index, message);
      progress_.runs_failed.fetch_add(1);
      const std::lock_guard lock(mutex_);
      end_.failures.push_back({index, message});
    });
  }

  /// What a taker throws is kept, and ends the study: false then.
  template <class Work>
  bool guarded(const Work& work) {
    try {
      work();
      return true;
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!fault_) fault_ = std::current_exception();
      broken_ = true;
      return false;
    }
  }

  const Study& study_;
  RunTaker& taker_;
  StudyProgress& progress_;
  const std::atomic<bool>& stop_;
  Checkpoints& checkpoints_;
  std::atomic<bool> broken_{false};
  std::atomic<std::size_t> next_job_{0};
  std::mutex mutex_;
  StudyEnd end_;
  std::exception_ptr fault_;
  tbb::task_group tasks_;
};

}  // namespace

StudyEnd run_study(const Study& study, int threads, RunTaker& taker, StudyProgress& progress,
                   const std::atomic<bool>& stop, Checkpoints& checkpoints) {
  return on_threads(threads,
                    [&] { return StudyRunner(study, taker, progress, stop, checkpoints).run(); });
}

StudyEnd run_study(const Study& study, int threads, RunTaker& taker, StudyProgress& progress,
                   const std::atomic<bool>& stop) {
  Checkpoints none;
  return run_study(study, threads, taker, progress, stop, none);
}

}  // namespace tillit
