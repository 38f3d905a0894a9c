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
//                                        copy of its world; it waits for no other variant or job
//   the handing over of a run            in the thread that lived it, as soon as its last week is
//                                        lived
//   the end of the study                 after all of them
// A thread that has lived a job's shared weeks turns to that job's variants before it begins
// another job, and parallel sections within a week are isolated. So no more runs are under way than
// there are threads, and no more worlds wait to be branched. All jobs are equally large; they begin
// in the order of the axes.

namespace tillit {
namespace {

/// A job whose shared weeks are lived, until every variant has its copy.
struct Trunk {
  Trunk(OneRun lived, std::size_t variants) : run(std::move(lived)), without_copy(variants) {}
  OneRun run;
  std::atomic<std::size_t> without_copy;  ///< variants that do not yet have their copy
};

class StudyRunner {
 public:
  StudyRunner(const Study& study, RunTaker& taker, StudyProgress& progress,
              const std::atomic<bool>& stop)
      : study_(study), taker_(taker), progress_(progress), stop_(stop) {}

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

  void live_job(std::size_t job) {
    const std::size_t lens = job / study_.axes.replications.size();
    const std::size_t replication = job % study_.axes.replications.size();
    const std::size_t variants = study_.axes.variants.size();
    std::shared_ptr<Trunk> trunk;
    const auto shared_weeks = [&] {
      if (!go_on()) return;
      OneRun run(study_, lens, replication);
      const Variant& baseline = study_.scenario.variants.front();
      const int end = first_change(study_.scenario);
      if (!run.live_until(end, baseline, [this] { return next_week(); })) return;
      run.share_time(variants);
      trunk = std::make_shared<Trunk>(std::move(run), variants);
    };
    if (const auto failure = failure_of(shared_weeks)) {
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
      OneRun run = branch_off(trunk);
      const Variant& variant = study_.scenario.variants[index.variant];
      const int end = Calendar(study_.scenario).last();
      if (run.live_until(end, variant, [this] { return next_week(); })) result = run.result();
    };
    if (!go_on()) return;
    if (const auto failure = failure_of(own_weeks)) return fail(index, *failure);
    if (result) hand_over(index, std::move(*result));
  }

  /// A copy; the last variant takes the original, when all others have their copies.
  static OneRun branch_off(Trunk& trunk) {
    if (trunk.without_copy.load(std::memory_order_acquire) == 1) return std::move(trunk.run);
    OneRun copy = trunk.run.branch();
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

  void hand_over(const RunIndex& index, RunResult&& result) {
    guarded([&] {
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

  /// What a taker throws is kept, and ends the study.
  template <class Work>
  void guarded(const Work& work) {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!fault_) fault_ = std::current_exception();
      broken_ = true;
    }
  }

  const Study& study_;
  RunTaker& taker_;
  StudyProgress& progress_;
  const std::atomic<bool>& stop_;
  std::atomic<bool> broken_{false};
  std::atomic<std::size_t> next_job_{0};
  std::mutex mutex_;
  StudyEnd end_;
  std::exception_ptr fault_;
  tbb::task_group tasks_;
};

}  // namespace

StudyEnd run_study(const Study& study, int threads, RunTaker& taker, StudyProgress& progress,
                   const std::atomic<bool>& stop) {
  return on_threads(threads, [&] { return StudyRunner(study, taker, progress, stop).run(); });
}

}  // namespace tillit
