#include <catch2/catch.hpp>

#include <algorithm>

#include "sim/validation/holding.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

/// The small model with two probes: the weeks it was probed in, and the level in the end.
class ProbedWorld final : public small::SmallWorld {
 public:
  using SmallWorld::SmallWorld;

  std::unique_ptr<World> branch() const override { return std::make_unique<ProbedWorld>(*this); }

  std::vector<double> probe(const ProbedWeeks& weeks) override {
    WeekRecord record(small::declaration().outcomes.size(), 40, 2);
    for (int week = weeks.from; week < weeks.end; ++week) live(week, weeks.policy(week), record);
    return {100.0 * weeks.from + weeks.count(), record.nation(0)};
  }
};

class ProbedModel final : public small::SmallModel {
 public:
  const Declaration& declaration() const override {
    static const Declaration model = [] {
      Declaration made = small::declare();
      made.probes = {{"weeks", "1", {}, {}}, {"level_then", "1", {}, {}}};
      return made;
    }();
    return model;
  }
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override {
    const auto values = parameters_under(lens, scenario, declaration());
    return std::make_unique<ProbedWorld>(static_cast<float>(values[0]), random_world,
                                         scenario.principals.size());
  }
};

const ProbedModel model;

Target target(const char* name, std::optional<std::size_t> probe, std::size_t variant) {
  Target made;
  made.name = name;
  made.seen.probe = probe;
  made.seen.variant = variant;
  made.seen.from = 10;
  made.seen.to = 10;
  return made;
}

/// The level of the last week as outcome and as probe, what a push of 1 in it adds, and the weeks.
Study held(double fault) {
  Scenario scenario = small::scenario();
  Measure push = small::measure(1, 10, 11);
  push.levers.emplace_back(1, fault);
  scenario.variants.push_back({"push", {}, {push}});
  Target effect = target("effect", {}, 1);
  effect.minus = target("", {}, 0).seen;
  Target weeks = target("weeks", 0, 0);
  weeks.seen.from = 4;
  Validation validation;
  validation.patterns.push_back(
      {"P1", {}, {}, {target("level", {}, 0), target("level_then", 1, 0), effect}, 0});
  validation.patterns.push_back({"P2", {}, {"wild"}, {weeks, target("pushed", 1, 1)}, 0});
  scenario.validation = std::make_shared<const Validation>(std::move(validation));
  return held_study(model, scenario, small::declaration().lenses);
}

struct Answer {
  std::vector<HeldTarget> held;
  StudyEnd outcomes, probes;
};

Answer answer(const Study& study, int threads) {
  Holding holding(study);
  StudyProgress of_outcomes, of_probes;
  const std::atomic<bool> stop{false};
  Answer made;
  made.outcomes = holding.see_outcomes(threads, of_outcomes, stop);
  made.probes = holding.see_probes(threads, of_probes, stop);
  made.held = holding.held();
  return made;
}

}  // namespace

TEST_CASE("each target is seen under each lens it should hold under, in the runs it names") {
  const Study study = held(0);
  const Answer made = answer(study, 1);
  REQUIRE(made.held.size() == 3 * 2 + 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(made.held[i].lens == i);
    // the same level, as outcome and as probe of the same world
    CHECK(made.held[i].values == made.held[2 + i].values);
    for (const double effect : made.held[4 + i].values) CHECK(effect == Approx(1).margin(1e-6));
  }
  CHECK(made.held[0].values != made.held[1].values);
  const HeldTarget& weeks = made.held[6];
  CHECK(study.scenario.lenses[weeks.lens].name == "wild");
  CHECK(weeks.values == std::vector<double>(4, 407.0));
  CHECK(weeks.estimate.mean == 407);
  // probed under the variant's own policy
  for (std::size_t n = 0; n < 4; ++n) {
    CHECK(made.held[7].values[n] == Approx(made.held[1].values[n] + 1));
  }
}

TEST_CASE("only runs that something is seen of are made") {
  const Study study = held(0);
  const Holding holding(study);
  const auto count = [](const Wanted& wanted) {
    return std::count(wanted.begin(), wanted.end(), true);
  };
  CHECK(count(holding.runs_of_outcomes()) == 2 * 2 * 4);  // lenses, variants, replications
  CHECK(count(holding.runs_of_probes()) == 2 * 4 + 4);    // the second variant under one lens
}

TEST_CASE("the number of threads changes nothing") {
  const Study study = held(0);
  const Answer one = answer(study, 1), three = answer(study, 3);
  REQUIRE(one.held.size() == three.held.size());
  for (std::size_t i = 0; i < one.held.size(); ++i) {
    CHECK(one.held[i].values == three.held[i].values);
  }
}

TEST_CASE("a run that fails is told of, whether it is probed or not") {
  const Answer made = answer(held(1), 2);
  CHECK_FALSE(made.outcomes.complete());
  CHECK(made.outcomes.failures.size() == 2 * 4);
  CHECK_FALSE(made.probes.complete());
  REQUIRE(made.probes.failures.size() == 4);
  CHECK(made.probes.failures[0].message == "the small model was told to fail");
}
