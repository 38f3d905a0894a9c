#include "sim/command/shards/sharded_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "sim/command/run/closing_table.hpp"
#include "sim/command/run/interruption.hpp"
#include "sim/command/run/run_end.hpp"
#include "sim/command/shards/make_shard.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/ranks/ranks.hpp"
#include "sim/store/shards/join.hpp"
#include "sim/store/store_error.hpp"

// Who waits for whom, between processes:
//   a shard               waits for nothing; whoever claims it first makes it
//   a rank                takes every n-th shard, beginning with its own number, then goes through
//                         those of the others and makes what nobody has begun
//   joining               waits for all ranks, and is done by the first
// No rank needs another for its runs: where one is stopped or cannot write, the others go on.

namespace tillit {
namespace {

namespace fs = std::filesystem;

/// What one process has done.
struct Done {
  bool stopped = false;
  bool failed = false;  ///< a run
  bool broken = false;  ///< a file could not be written or read
};

class Worker {
 public:
  Worker(const ShardedRun& run, const Ranks& ranks, const std::atomic<bool>& stop, Session& session)
      : run_(run), ranks_(ranks), stop_(stop), session_(session) {}

  Done work() {
    if (run_.only) {
      make(*run_.only, true);
      return done_;
    }
    const auto count = static_cast<std::size_t>(ranks_.count());
    const auto rank = static_cast<std::size_t>(ranks_.rank());
    for (std::size_t i = rank; i < run_.shards.size(); i += count) make(i, true);
    for (std::size_t i = 0; i < run_.shards.size(); ++i) {
      if (i % count != rank) make(i, false);
    }
    return done_;
  }

 private:
  void make(std::size_t number, bool own) {
    if (stop_) done_.stopped = true;
    if (done_.stopped || done_.broken) return;
    try {
      const ShardEnd end = make_shard(run_, run_.shards[number], own, stop_, session_);
      done_.stopped = end == ShardEnd::stopped;
      done_.failed = done_.failed || end == ShardEnd::failed;
      if (own) tell(number, end);
    } catch (const StoreError& error) {
      fmt::print(stderr, "tillit: {}\n", error.text(session_.language));
      done_.broken = true;
    }
  }

  void tell(std::size_t number, ShardEnd end) const {
    if (run_.making.quiet) return;
    const Text words = end == ShardEnd::done     ? Text{"done", "klar"}
                       : end == ShardEnd::failed ? Text{"runs failed", "körningar misslyckades"}
                       : end == ShardEnd::busy
                           ? Text{"another process makes it", "görs av en annan process"}
                           : Text{"stopped", "avbruten"};
    fmt::print(stderr, "{} ({}/{}): {}\n", run_.shards[number].file, number + 1, run_.shards.size(),
               session_.say(words));
  }

  const ShardedRun& run_;
  const Ranks& ranks_;
  const std::atomic<bool>& stop_;
  Session& session_;
  Done done_;
};

void announce(const ShardedRun& run, const Ranks& ranks, const Session& session) {
  if (run.making.quiet || run.only || ranks.rank() != 0) return;
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session.language);
  };
  const std::string& title = session.say(run.whole.scenario.title);
  const Text words{"{}: {} in {}, {} with {}\n", "{}: {} i {}, {} med {}\n"};
  fmt::print(stderr, fmt::runtime(session.say(words)),
             title.empty() ? run.whole.scenario.name : title,
             count(run.whole.axes.runs(), Thing::run), count(run.shards.size(), Thing::shard),
             count(ranks.count(), Thing::process), count(run.making.hands.threads, Thing::thread));
}

/// Joins, if this was the last shard; nobody else is asked.
void join_if_last(const ShardedRun& run, Session& session) {
  const bool all_there = std::all_of(run.shards.begin(), run.shards.end(), [&](const Shard& one) {
    return fs::exists(run.study.parent_path() / one.file);
  });
  if (!all_there) return;
  const Joined found =
      look_into_shards(run.study, run.whole.layout, run.whole.axes, run.provenance, run.shards);
  if (!found.complete()) return;
  join_shards(run.study, run.whole.layout, run.whole.axes, run.provenance, run.shards);
  const Text words{"The last shard is done: the study is in {}\n",
                   "Sista delstudien är klar: studien ligger i {}\n"};
  fmt::print(fmt::runtime(session.say(words)), run.study.string());
}

bool any(const std::vector<double>& flags) {
  return std::any_of(flags.begin(), flags.end(), [](double flag) { return flag != 0; });
}

}  // namespace

void join_and_tell(const ShardedRun& run, bool stopped, Session& session) {
  join_shards(run.study, run.whole.layout, run.whole.axes, run.provenance, run.shards);
  const StudyReader joined(run.study);
  StudyMeans means(run.whole);
  StudyEnd end;
  end.wanted = run.whole.axes.runs();
  end.stopped = stopped;
  for (std::size_t i = 0; i < end.wanted; ++i) {
    const RunIndex index = run.whole.axes.run_at(i);
    const RunStatus status = joined.status_of(index);
    if (status == RunStatus::complete) {
      add_stored(run.whole, joined, index, means);
      ++end.done;
    } else {
      means.participants.leave_out(index);
      if (status == RunStatus::failed) end.failures.push_back({index, joined.failure_of(index)});
    }
  }
  fmt::print("{}",
             closing_table(run.whole, means, run.whole.axes.replications.size(), session.language));
  fmt::print("{}", what_to_look_at(run.whole.scenario, session.language));
  tell_end(run.whole, end, 0, run.study, session);
}

void run_in_shards(const ShardedRun& run, Session& session) {
  open_shards_in_child(run.study, run.shards);
  const std::unique_ptr<Ranks> ranks = meet_ranks();
  announce(run, *ranks, session);
  fs::create_directories(shard_folder(run.study));
  Done done;
  {
    const Interruption interruption;
    done = Worker(run, *ranks, interruption.asked(), session).work();
  }
  const bool stopped = any(ranks->gather(done.stopped ? 1 : 0));
  const bool broken = any(ranks->gather(done.broken ? 1 : 0));
  if (ranks->rank() != 0) return;
  if (run.only) {
    if (done.stopped || done.failed) session.exit = Exit::partial;
    if (!done.stopped && !done.broken) join_if_last(run, session);
  } else {
    join_and_tell(run, stopped, session);
  }
  if (broken) session.exit = Exit::run_failed;
}

}  // namespace tillit
