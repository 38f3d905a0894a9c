#include "sim/bench/bench.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "sim/bench/bench_world.hpp"
#include "sim/bench/copying.hpp"
#include "sim/bench/output_share.hpp"
#include "sim/bench/plain_program.hpp"
#include "sim/bench/random_words.hpp"

namespace tillit::bench {
namespace {

/// Collects what is measured, and measures it.
class Bench {
 public:
  Bench(const Wish& wish, std::span<const Model* const> models, const Tell& tell)
      : wish_(wish), models_(models), tell_(tell) {}

  BenchResult run() {
    result_.machine = this_machine();
    result_.threads = wish_.threads;
    result_.rounds = wish_.rounds;
    add_limits();
    add_plain_program();
    for (const Subject& subject : subjects()) add_world(subject);
    measure();
    if (wanted(output)) time_output();
    return std::move(result_);
  }

 private:
  bool wanted(const std::string& name) const {
    const auto& only = wish_.only;
    return only.empty() || std::find(only.begin(), only.end(), name) != only.end();
  }

  void add(const std::string& name, int threads, double units, std::function<double(int)> work) {
    const bool all = threads == wish_.threads;
    measurements_.push_back({all ? name : on_fewer_threads(name, threads), std::move(work), units});
  }

  void add_limits() {
    if (wanted(copying)) {
      const auto arrays = std::make_shared<Copying>(wish_.copied_bytes);
      for (const int threads : thread_counts(wish_.threads)) {
        add(copying, threads, arrays->bytes(),
            [arrays, threads](int times) { return arrays->copy(times, threads); });
      }
    }
    if (wanted(random_words)) {
      const auto words = std::make_shared<RandomWords>();
      for (const int threads : thread_counts(wish_.threads)) {
        add(random_words, threads, RandomWords::words(),
            [words, threads](int times) { return words->draw(times, threads); });
      }
    }
  }

  void add_plain_program() {
    if (!wanted(afternoon)) return;
    result_.plain_program_missing = !std::filesystem::exists(plain_program());
    if (result_.plain_program_missing) return;
    add(afternoon, wish_.threads, staff_of_plain_program,
        [threads = wish_.threads](int weeks) { return live_plain_program(weeks, threads); });
  }

  void add_world(const Subject& subject) {
    if (!wanted(subject.name)) return;
    tell_({fmt::format("Building: {} …", subject.label.en),
           fmt::format("Bygger: {} …", subject.label.sv)});
    const auto world = std::make_shared<BenchWorld>(subject, models_, wish_.threads);
    result_.worlds.push_back(
        {&subject, world->agents(), world->state_bytes(), world->resident_bytes(), {}});
    const auto steps = steps_.emplace_back(std::make_shared<StepTimes>());
    for (const int threads : thread_counts(wish_.threads)) {
      const bool all = threads == wish_.threads;
      if (!all && !subject.in_detail) continue;
      StepTimes* const times = all ? steps.get() : nullptr;
      add(subject.name, threads, world->agents(),
          [=](int weeks) { return world->live(weeks, threads, times); });
    }
  }

  void measure() {
    tell_({"Warming up …", "Värmer upp …"});
    for (Measurement& one : measurements_) calibrate(one, wish_.seconds);
    result_.rates = measure_in_rounds(measurements_, wish_.rounds, [&](int round) {
      tell_({fmt::format("Round {} of {} …", round, wish_.rounds),
             fmt::format("Omgång {} av {} …", round, wish_.rounds)});
    });
    for (std::size_t i = 0; i < steps_.size(); ++i) result_.worlds[i].steps = steps_[i]->steps();
  }

  void time_output() {
    tell_({"A study and its file …", "En studie och dess fil …"});
    result_.study = time_study(models_, wish_.threads, wish_.shorter_study);
  }

  const Wish& wish_;
  std::span<const Model* const> models_;
  const Tell& tell_;
  std::vector<Measurement> measurements_;
  BenchResult result_;
  std::vector<std::shared_ptr<StepTimes>> steps_;  ///< of result_.worlds
};

}  // namespace

std::vector<int> thread_counts(int most) {
  std::vector<int> counts;
  for (int count = 1; count < most; count *= 2) counts.push_back(count);
  counts.push_back(most);
  return counts;
}

BenchResult run_bench(const Wish& wish, std::span<const Model* const> models, const Tell& tell) {
  return Bench(wish, models, tell).run();
}

}  // namespace tillit::bench
