#pragma once

#include "sim/random/draw.hpp"
#include "sim/study/run_study.hpp"
#include "sim/study/until.hpp"
#include "tests/sim/study/kept.hpp"

/// A model whose effect is known exactly: the level of a world is drawn, and the lever `push` adds
/// to it what differs from world to world but is `push` on average.
namespace known_effect {

using namespace tillit;

enum Parameters { spread, skewed, opposed };

inline Declaration declare() {
  const auto parameter = [](const char* name, double fallback) {
    return Parameter{name, fallback, "1", 0, 10, false, {name, name}, {"test", "test"}};
  };
  Declaration model;
  model.name = "known_effect";
  model.parameters = {parameter("spread", 1),    // standard deviation of the effect, over `push`
                      parameter("skewed", 0),    // 0: normal; 1: chi-squared, one degree of freedom
                      parameter("opposed", 0)};  // how much less it is in worlds of high level
  model.sectors = {{"all", {"all", "alla"}, {}}};
  model.levers = {{"push", 0, "1", 0, 1, {}, {}, {}}};
  model.lenses = {{"plain", {"plain", "enkel"}, {}}};
  model.outcomes = {{"level", "1", {"level", "nivå"}, {"the level", "nivån"}}};
  model.outcomes[0].main = true;
  model.outcomes[0].by_principal = false;
  return model;
}

class KnownEffectWorld : public World {
 public:
  KnownEffectWorld(const std::vector<double>& values, RandomWorld random_world) {
    const Words words = draw(key_of(random_world), 1, 0, 0);
    level_ = normal(words.first, words.second);
    const double deviate = normal(words.third, words.fourth);
    const double around_0 =
        values[skewed] > 0 ? (deviate * deviate - 1) / 1.4142135623730951 : deviate;
    effect_ = 1 + values[spread] * around_0 - values[opposed] * level_;
  }

  std::unique_ptr<World> branch() const override {
    return std::make_unique<KnownEffectWorld>(*this);
  }
  void live(int, const Policy& policy, WeekRecord& record) override {
    record.nation(0) = level_ + static_cast<double>(policy.of(0, 0)[0]) * effect_;
  }
  std::vector<Standing> standings() const override { return std::vector<Standing>(1); }
  void show(ColumnVisitor&) override {}

 private:
  double level_;
  double effect_;
};

class KnownEffectModel : public Model {
 public:
  const Declaration& declaration() const override {
    static const Declaration model = declare();
    return model;
  }
  std::vector<Principal> principals(const Scenario& scenario, Mistakes&) const override {
    return scenario.principals;
  }
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override {
    return std::make_unique<KnownEffectWorld>(parameters_under(lens, scenario, declaration()),
                                              random_world);
  }
  WorldSize size(const Scenario&, const Lens&) const override { return {1, 8}; }
};

/// Two weeks, and a variant that pushes by 0.5 in the second.
inline Scenario scenario(std::uint64_t seed = 1) {
  static const Declaration model = declare();
  Scenario made;
  made.name = "known_effect";
  made.sectors = model.sectors;
  made.principals = {{"1", "One", "municipality", "A", 1, {1}}};
  made.burn_in = 0;
  made.weeks = 2;
  made.seed = seed;
  made.lenses = model.lenses;
  for (const Parameter& one : model.parameters) {
    made.parameters.push_back(one.fallback);
    made.parameter_set.push_back(true);
  }
  made.levers = {0};
  made.variants = {{"baseline", {}, {}}, {"push", {}, {{{{0, 0.5}}, 1, 2, {}}}}};
  return made;
}

/// The same with `until`.
inline Scenario until(double half_width, int min, int max, std::uint64_t seed = 1) {
  Scenario made = scenario(seed);
  made.until = Until{0, half_width, min, max};
  made.replications = max;
  return made;
}

/// Keeps the means and the hashes.
class Means : public RunTaker {
 public:
  explicit Means(const Study& study)
      : nation(study), hashes(study.axes.runs(), 0), axes_(study.axes) {}
  void take(const RunIndex& run, RunResult&& result) override {
    nation.add(run, result);
    hashes[axes_.position(run)] = result.content_hash;
  }

  WindowMeans nation;
  std::vector<std::uint64_t> hashes;

 private:
  const StudyAxes& axes_;
};

/// A study that is run to its end, beginning with the runs that are wanted.
struct Ran {
  explicit Ran(const Scenario& scenario, int threads = 1) : Ran(scenario, threads, {}) {}

  /// `before`: runs made before, whose means are taken from there.
  Ran(const Scenario& scenario, int threads, const Wanted& before)
      : study(study_of(model(), scenario)), means(study) {
    Wanted wanted = all_runs(study);
    if (!before.empty()) {
      run_study(study, before, threads, means, progress, never);
      for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = !before[i];
    }
    BatchMaker maker;
    maker.make = [&](const Wanted& batch) {
      return run_study(study, batch, threads, means, progress, never);
    };
    maker.tell = [&](const Known& known, std::size_t) { looks.push_back(known.replications); };
    end = make_batches(study, wanted, means.nation, maker);
  }

  static const Model& model() {
    static const KnownEffectModel model;
    return model;
  }

  Study study;
  Means means;
  StudyProgress progress;
  std::vector<std::size_t> looks;  ///< replications after which it went on
  BatchesEnd end;
};

}  // namespace known_effect
