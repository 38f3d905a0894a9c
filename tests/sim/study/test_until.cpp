#include <catch2/catch.hpp>

#include <cmath>

#include "sim/study/paired.hpp"
#include "tests/sim/study/known_effect.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

Scenario usual() { return known_effect::until(0.15, 4, 200); }

double half_width(const known_effect::Ran& ran, std::size_t replications) {
  return known_after(ran.study, ran.means.nation, replications).half_width;
}

}  // namespace

TEST_CASE("replications are added until the difference is known well enough, and not before") {
  const known_effect::Ran ran(usual());
  REQUIRE(ran.end.all.complete());
  REQUIRE(ran.end.replications > 4);
  REQUIRE(ran.end.replications < 200);
  CHECK(ran.end.all.done == 2 * ran.end.replications);
  CHECK(half_width(ran, ran.end.replications) <= 0.15);
  for (const std::size_t look : ran.looks) CHECK(half_width(ran, look) > 0.15);
}

TEST_CASE("a batch never doubles what there is by more than once") {
  const known_effect::Ran ran(usual());
  REQUIRE(ran.looks.size() >= 2);
  CHECK(ran.looks.front() == 4);
  std::vector<std::size_t> ends = ran.looks;
  ends.push_back(ran.end.replications);
  for (std::size_t i = 1; i < ends.size(); ++i) {
    CHECK(ends[i] > ends[i - 1]);
    CHECK(ends[i] <= 2 * ends[i - 1]);
  }
}

TEST_CASE("a study that never knows enough ends at its max, complete") {
  const known_effect::Ran ran(known_effect::until(1e-9, 3, 17));
  CHECK(ran.end.all.complete());
  CHECK(ran.end.replications == 17);
  CHECK_FALSE(
      known_enough(*ran.study.scenario.until, known_after(ran.study, ran.means.nation, 17)));
}

TEST_CASE("the number of replications does not depend on threads") {
  const known_effect::Ran one(usual(), 1);
  for (const int threads : {2, 7}) {
    const known_effect::Ran many(usual(), threads);
    CHECK(many.end.replications == one.end.replications);
    CHECK(many.looks == one.looks);
    CHECK(many.means.hashes == one.means.hashes);
  }
}

TEST_CASE("stopped after any run and gone on with, a study ends as if it had not been stopped") {
  const known_effect::Ran whole(usual());
  const std::size_t runs = 2 * whole.end.replications;
  for (std::size_t made = 1; made <= runs; made += 3) {
    CAPTURE(made);
    Wanted before(whole.study.axes.runs(), false);
    std::fill(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(made), true);
    const known_effect::Ran rest(usual(), 1, before);
    CHECK(rest.end.replications == whole.end.replications);
    CHECK(rest.end.all.done == runs - made);
    CHECK(rest.means.hashes == whole.means.hashes);
  }
}

TEST_CASE("a replication of a study with until is what it is in a study of fixed size") {
  const known_effect::Ran open(usual());
  Scenario scenario = known_effect::scenario();
  scenario.replications = 4;
  const known_effect::Ran fixed(scenario);
  REQUIRE(fixed.means.hashes.size() == 8);
  for (std::size_t i = 0; i < 8; ++i) CHECK(fixed.means.hashes[i] == open.means.hashes[i]);
}

TEST_CASE("every lens and point must be known, and the widest decides") {
  Scenario scenario = usual();
  Design design;
  design.varied = {{Varied::What::parameter, known_effect::spread, 0, "", "spread", "1", {}}};
  design.factors.resize(1);
  design.points = {{0.2}, {2}, {1}};
  scenario.design = std::make_shared<const Design>(design);
  const known_effect::Ran ran(scenario);
  const Known known = known_after(ran.study, ran.means.nation, ran.end.replications);
  CHECK(known.least.design == 1);
  CHECK(known.half_width <= 0.15);
  CHECK(ran.end.replications > known_effect::Ran(usual()).end.replications);
}

TEST_CASE("a variant whose runs fail is not waited for") {
  Scenario scenario = small::scenario();
  scenario.until = Until{0, 100, 3, 50};
  scenario.replications = 50;
  Measure fault = small::measure(0, 3, 11);
  fault.levers = {{1, 1}};
  scenario.variants.push_back({"broken", {}, {fault}});
  const Study study = study_of(small::model, scenario);
  known_effect::Means means(study);
  StudyProgress progress;
  BatchMaker maker;
  maker.make = [&](const Wanted& batch) {
    return run_study(study, batch, 2, means, progress, never);
  };
  const BatchesEnd end = make_batches(study, all_runs(study), means.nation, maker);
  CHECK(end.replications == 3);
  CHECK(end.all.failures.size() == 2 * 3);
  CHECK(std::isnan(known_after(study, means.nation, 3).half_width));
}

TEST_CASE("what is needed is the least number that is enough") {
  const double deviation = 0.5;
  const std::size_t needed = values_needed(deviation, 0.1, 8, 1000);
  CHECK(half_width_of(deviation, needed) <= 0.1);
  CHECK(half_width_of(deviation, needed - 1) > 0.1);
  CHECK(values_needed(deviation, 0.1, 8, 20) == 20);
  CHECK(values_needed(0, 0.1, 8, 20) == 8);
}
