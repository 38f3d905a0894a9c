#include "sim/study/one_run.hpp"

#include <fmt/format.h>

#include <new>
#include <stdexcept>
#include <utility>

#include "sim/population/state_hash.hpp"
#include "sim/run/clock.hpp"
#include "sim/run/machine_memory.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/words.hpp"
#include "sim/store/hash.hpp"
#include "sim/store/hdf5/fill.hpp"
#include "sim/store/studies/chunking.hpp"

namespace tillit {
namespace {

/// Adds the time between its beginning and its end to a sum of seconds.
class Stopwatch {
 public:
  explicit Stopwatch(double& seconds) : seconds_(seconds) {}
  ~Stopwatch() { seconds_ += seconds_now() - start_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& seconds_;
  double start_ = seconds_now();
};

Values no_values(const Series& series, const Layout& layout) {
  const std::size_t count = chunking(layout, series).values();
  return with_fill_value(
      series.type, [&](auto fill) -> Values { return std::vector<decltype(fill)>(count, fill); });
}

/// Adds the series at the end of which this run has nothing to tell, though others have.
void fill_up(std::vector<Values>& values, const Layout& layout) {
  while (values.size() < layout.series.size()) {
    values.push_back(no_values(layout.series[values.size()], layout));
  }
}

/// A lens, or a point of a design, can make a world larger than the scenario's own.
void want_possible(const WorldSize& size) {
  if (size.agents > Limits::agents) {
    throw std::runtime_error(fmt::format("too many agents in one run: {}; allowed: at most {}",
                                         count_words(size.agents).en,
                                         count_words(Limits::agents).en));
  }
  // The system would give it, and end the program when it is used.
  if (size.bytes > memory_of_machine()) throw std::bad_alloc();
}

}  // namespace

OneRun::OneRun(const Study& study, const RunIndex& run)
    : study_(&study),
      scenario_(study.scenario_at(run.design)),
      random_world_{scenario_->seed,
                    static_cast<std::uint32_t>(study.axes.replications[run.replication])},
      recorder_(*scenario_, study.model->declaration()),
      latest_(study.model->declaration().outcomes.size(), scenario_->principals.size(),
              scenario_->sectors.size()),
      week_(Calendar(*scenario_).first()) {
  const Stopwatch watch(seconds_);
  const Lens& lens = scenario_->lenses[run.lens];
  want_possible(study.model->size(*scenario_, lens));
  world_ = study.model->build(*scenario_, lens, random_world_);
}

OneRun::OneRun(const OneRun& other, std::unique_ptr<World> world)
    : study_(other.study_),
      scenario_(other.scenario_),
      random_world_(other.random_world_),
      world_(std::move(world)),
      recorder_(other.recorder_),
      latest_(other.latest_),
      schedule_(other.schedule_),
      week_(other.week_),
      seconds_(other.seconds_) {}

OneRun OneRun::branch() const { return OneRun(*this, world_->branch()); }

void OneRun::follow(std::size_t variant) {
  const Variant& wanted = scenario_->variants[variant];
  if (!schedule_) {
    schedule_.emplace(*scenario_, wanted, random_world_);
  } else if (&schedule_->variant() != &wanted) {
    schedule_ = PolicySchedule(*schedule_, *scenario_, wanted);
  }
}

void OneRun::move_to(const Study& study) {
  study_ = &study;
  scenario_ = study.scenario_at(0);
}

void OneRun::keep(Memory& memory) {
  memory.keep_number("week", week_);
  const Calendar calendar(*scenario_);
  want_remembered(week_ >= calendar.first() && week_ <= calendar.last(), "week");
  memory.keep_number("seconds", seconds_);
  MemoryPart recorded(memory, "recorded/");
  recorder_.keep(recorded);
  MemoryPart policy(memory, "policy/");
  schedule_->keep(policy);
  MemoryPart world(memory, "world/");
  world_->keep(world);
}

bool OneRun::live_until(int end, std::size_t variant, const std::function<bool()>& next) {
  const Stopwatch watch(seconds_);
  if (week_ < end || !schedule_) follow(variant);
  for (; week_ < end; ++week_) {
    if (!next()) return false;
    const Policy& policy = schedule_->in_force(week_, *world_);
    latest_.clear();
    world_->live(week_, policy, latest_);
    recorder_.add(week_, latest_);
  }
  return true;
}

std::vector<double> OneRun::probe(int end, std::size_t variant, const std::function<bool()>& next) {
  struct Stopped {};
  follow(variant);
  const auto policy = [&](int week) -> const Policy& {
    if (!next()) throw Stopped{};
    return schedule_->in_force(week, *world_);
  };
  try {
    return world_->probe({week_, end, policy});
  } catch (const Stopped&) {
    return {};
  }
}

RunResult OneRun::result() {
  RunResult result;
  {
    const Stopwatch watch(seconds_);
    result.state_hash = state_hash(*world_);
    std::vector<Values> values = recorder_.take(schedule_->in_trial());
    for (Values& extra : world_->extras()) values.push_back(std::move(extra));
    world_.reset();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (study_->kept[i]) result.values.push_back(std::move(values[i]));
    }
    fill_up(result.values, study_->layout);
    result.content_hash = content_hash(study_->layout, result.values);
  }
  result.wall_seconds = seconds_;
  return result;
}

}  // namespace tillit
