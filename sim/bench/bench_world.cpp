#include "sim/bench/bench_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sim/bench/memory.hpp"
#include "sim/population/state_hash.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/read.hpp"
#include "sim/threads/on_threads.hpp"

namespace tillit::bench {
namespace {

constexpr RandomWorld random_world{1, 0};

/// What a user would write to run the subject, and nothing more.
std::string scenario_text(const Subject& subject) {
  const std::string size = subject.principals > 0
                               ? fmt::format("principals = {}", subject.principals)
                               : fmt::format("scale = {}", subject.scale);
  return fmt::format("model = \"{}\"\n[population]\nkind = \"{}\"\n{}\n[run]\nweeks = {}\n",
                     subject.model, subject.population, size, subject.weeks);
}

ReadScenario scenario_of(const Subject& subject, std::span<const Model* const> models) {
  Mistakes mistakes;
  auto read = read_scenario_text(scenario_text(subject), subject.name, {}, models, mistakes);
  if (!read) throw std::invalid_argument(as_text(mistakes, Language::english, false));
  return *std::move(read);
}

}  // namespace

BenchWorld::BenchWorld(const Subject& subject, std::span<const Model* const> models, int threads)
    : BenchWorld(scenario_of(subject, models), threads) {}

BenchWorld::BenchWorld(ReadScenario read, int threads)
    : model_(read.model),
      scenario_(std::move(read.scenario)),
      agents_(model_->size(scenario_, scenario_.lenses.front()).agents),
      policy_(scenario_.principals.size(), scenario_.sectors.size(), scenario_.levers),
      record_(model_->declaration().outcomes.size(), scenario_.principals.size(),
              scenario_.sectors.size()) {
  const MemoryGrowth growth;
  build(threads);
  live(1, threads);
  resident_bytes_ = growth.bytes();
  state_bytes_ = static_cast<double>(tillit::state_bytes(*world_));
}

void BenchWorld::build(int threads) {
  world_.reset();
  world_ = on_threads(
      threads, [&] { return model_->build(scenario_, scenario_.lenses.front(), random_world); });
  week_ = -scenario_.burn_in;
}

double BenchWorld::live(int weeks, int threads, StepTimes* times) {
  record_.time_steps(times);
  double seconds = 0;
  while (weeks > 0) {
    if (week_ == scenario_.weeks) build(threads);
    const int last = week_ + std::min(weeks, scenario_.weeks - week_);
    weeks -= last - week_;
    seconds += on_threads(threads, [&] {
      const double start = seconds_now();
      for (; week_ < last; ++week_) {
        if (times != nullptr) times->begin_week();
        record_.clear();
        world_->live(week_, policy_, record_);
      }
      return seconds_now() - start;
    });
  }
  record_.time_steps(nullptr);
  return seconds;
}

}  // namespace tillit::bench
