#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "sim/store/run_result.hpp"
#include "sim/study/policy_schedule.hpp"
#include "sim/study/recorder.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// A world, what it measured so far, and the next week it will live.
class OneRun {
 public:
  /// The start of the burn-in, under one lens and in one replication (places on the axes).
  OneRun(const Study& study, std::size_t lens, std::size_t replication);

  /// Lives the weeks until `end` under the measures of `variant`. `next` is called before every
  /// week and says whether to go on; false if it said no.
  bool live_until(int end, const Variant& variant, const std::function<bool()>& next);

  /// The next week it will live.
  int week() const { return week_; }

  /// Lives under `variant` of the study from now on; live_until says so too.
  void follow(const Variant& variant);

  /// Goes on as a run of another study, which must not differ but in variants to come.
  void move_to(const Study& study) { study_ = &study; }

  World& world() { return *world_; }

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
  RandomWorld random_world_;
  std::unique_ptr<World> world_;
  Recorder recorder_;
  std::optional<PolicySchedule> schedule_;  ///< of the variant that is lived, once one is
  int week_;
  double seconds_ = 0;
};

}  // namespace tillit
