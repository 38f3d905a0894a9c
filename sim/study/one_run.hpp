#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "sim/run/week_record.hpp"
#include "sim/store/run_result.hpp"
#include "sim/study/policy_schedule.hpp"
#include "sim/study/recorder.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// A world, what it measured so far, and the next week it will live.
class OneRun {
 public:
  /// The start of the burn-in, at one point of the design, under one lens and in one replication;
  /// the index's variant does not matter yet.
  OneRun(const Study& study, const RunIndex& run);

  /// Lives the weeks until `end` under the measures of the variant at this place on the axes.
  /// `next` is called before every week and says whether to go on; false if it said no.
  bool live_until(int end, std::size_t variant, const std::function<bool()>& next);

  /// Probes its world in the weeks until `end`, under the variant at this place on the axes; see
  /// World::probe. `next` as above; nothing if it said no. The run cannot go on.
  std::vector<double> probe(int end, std::size_t variant, const std::function<bool()>& next);

  /// The next week it will live.
  int week() const { return week_; }

  /// Lives under this variant from now on; live_until says so too.
  void follow(std::size_t variant);

  /// Goes on as a run of another study, which must not differ but in variants to come. Neither has
  /// a design; the old one must outlive the run.
  void move_to(const Study& study);

  World& world() { return *world_; }
  const World& world() const { return *world_; }

  /// What it measured in the week it lived last.
  const WeekRecord& latest() const { return latest_; }

  /// Keeps all but the world's columns.
  void keep(Memory& memory);

  /// An independent copy, to go on in another variant.
  OneRun branch() const;

  /// Its hashes, and its values in the order of the study's layout. The end of the run.
  RunResult result();

  /// Divides the time spent so far among `runs` that go on from here.
  void share_time(std::size_t runs) { seconds_ /= static_cast<double>(runs); }

 private:
  OneRun(const OneRun& other, std::unique_ptr<World> world);

  const Study* study_;
  std::shared_ptr<const Scenario> scenario_;  ///< at the point of the design
  RandomWorld random_world_;
  std::unique_ptr<World> world_;
  Recorder recorder_;
  WeekRecord latest_;
  std::optional<PolicySchedule> schedule_;  ///< of the variant that is lived, once one is
  int week_;
  double seconds_ = 0;
};

}  // namespace tillit
