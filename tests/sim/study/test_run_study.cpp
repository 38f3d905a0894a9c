#include <catch2/catch.hpp>

#include <algorithm>

#include "sim/study/recorder.hpp"
#include "tests/sim/study/ran.hpp"
#include "tests/sim/study/small_ran.hpp"

using namespace tillit;

namespace {

Scenario with_variants() {
  Scenario scenario = small::scenario();
  Where twelve;
  twelve.how = Participation::random;
  twelve.draw = 12;
  scenario.variants.push_back({"null", {}, {small::measure(0, 2, 11)}});
  scenario.variants.push_back({"push", {}, {small::measure(0.5, 3, 11)}});
  scenario.variants.push_back({"trial", {}, {small::measure(0.5, 5, 9, twelve)}});
  return scenario;
}

}  // namespace

TEST_CASE("the same bits on any number of threads") {
  same_on_threads(study_of(small::model, with_variants()), {1, 2, 3, 8, 16});
}

TEST_CASE("a replication alone is what it is among others") {
  const small::Ran all(study_of(small::model, with_variants()));
  const small::Ran alone(study_of(small::model, with_variants(), Part{{2}, {}}));
  REQUIRE(alone.study.axes.runs() == 8);
  for (std::size_t lens = 0; lens < 2; ++lens) {
    for (std::size_t variant = 0; variant < 4; ++variant) {
      const RunResult& among = all.kept.at({lens, 2, variant});
      CHECK(alone.kept.at({lens, 0, variant}).content_hash == among.content_hash);
      CHECK(alone.kept.at({lens, 0, variant}).state_hash == among.state_hash);
    }
  }
}

TEST_CASE("a variant branched from shared weeks is what it is alone") {
  const small::Ran together(study_of(small::model, with_variants()));
  for (std::size_t variant = 1; variant < 4; ++variant) {
    Scenario scenario = with_variants();
    scenario.variants = {scenario.variants[0], scenario.variants[variant]};
    // From the first week on, nothing is shared.
    scenario.variants.push_back({"first week", {}, {small::measure(0.1, -6, 11)}});
    const small::Ran alone(study_of(small::model, scenario));
    CHECK(alone.kept.at({0, 1, 1}).content_hash == together.kept.at({0, 1, variant}).content_hash);
    CHECK(alone.kept.at({0, 1, 1}).state_hash == together.kept.at({0, 1, variant}).state_hash);
  }
}

TEST_CASE("without effect no difference, and before the start none either") {
  const small::Ran ran(study_of(small::model, with_variants()));
  const auto& baseline = ran.nation({0, 0, 0});
  CHECK(ran.nation({0, 0, 1}) == baseline);
  CHECK(ran.kept.at({0, 0, 1}).state_hash == ran.kept.at({0, 0, 0}).state_hash);
  const auto& push = ran.nation({0, 0, 2});
  for (std::size_t week = 0; week < 6 + 3; ++week) CHECK(push[week] == baseline[week]);
  for (std::size_t week = 6 + 3; week < 17; ++week) CHECK(push[week] > baseline[week]);
}

TEST_CASE("replications, lenses and seeds are different worlds") {
  Scenario scenario = with_variants();
  const small::Ran ran(study_of(small::model, scenario));
  CHECK(ran.nation({0, 0, 0}) != ran.nation({0, 1, 0}));
  CHECK(ran.nation({0, 0, 0}) != ran.nation({1, 0, 0}));
  scenario.seed = 2;
  const small::Ran other(study_of(small::model, scenario));
  CHECK(ran.nation({0, 0, 0}) != other.nation({0, 0, 0}));
}

TEST_CASE("who takes part is recorded, and is the same under every lens") {
  const small::Ran ran(study_of(small::model, with_variants()));
  const auto in_trial = [&](const RunIndex& run) {
    return std::get<std::vector<std::uint8_t>>(ran.kept.at(run).values[4]);
  };
  CHECK(in_trial({0, 0, 0}) == Participants(40, 0));
  CHECK(in_trial({0, 0, 2}) == Participants(40, 1));
  const Participants drawn = in_trial({0, 0, 3});
  CHECK(std::count(drawn.begin(), drawn.end(), 1) == 12);
  CHECK(in_trial({1, 0, 3}) == drawn);
  CHECK(in_trial({0, 1, 3}) != drawn);
}

TEST_CASE("extra series stand last") {
  const small::Ran ran(study_of(small::model, with_variants()));
  CHECK(ran.study.layout.series.back().name == "histogram");
  CHECK(std::get<std::vector<double>>(ran.kept.at({0, 0, 0}).values.back()) ==
        std::vector<double>{1.5, 2.5});
}

TEST_CASE("a run that throws fails alone") {
  Scenario scenario = with_variants();
  scenario.variants[2].measures[0].levers.emplace_back(1, 1.0);
  const small::Ran ran(study_of(small::model, scenario));
  CHECK(ran.end.done == 2 * 4 * 3);
  REQUIRE(ran.end.failures.size() == 2 * 4);
  CHECK_FALSE(ran.end.complete());
  CHECK_FALSE(ran.end.stopped);
  CHECK(ran.progress.runs_failed == 8);
  CHECK(ran.end.failures.front().message == "the small model was told to fail");
  const small::Ran whole(study_of(small::model, with_variants()));
  CHECK(ran.kept.at({1, 3, 3}).content_hash == whole.kept.at({1, 3, 3}).content_hash);
}

TEST_CASE("weeks lived are those announced") {
  const small::Ran ran(study_of(small::model, with_variants()));
  // First change in week 2: 8 shared weeks, then 9 of each of the four variants.
  CHECK(weeks_to_live(ran.study, all_runs(ran.study)) == 2 * 4 * (8 + 4 * 9));
  CHECK(ran.progress.weeks_lived == 2 * 4 * (8 + 4 * 9));
  CHECK(ran.progress.runs_done == ran.study.axes.runs());
}

namespace {

/// Asks to stop after some runs; or breaks.
class Stopper : public RunTaker {
 public:
  explicit Stopper(bool breaks) : breaks_(breaks) {}
  void take(const RunIndex&, RunResult&&) override {
    if (breaks_) throw std::runtime_error("the disk is full");
    if (++taken == 3) stop = true;
  }
  std::atomic<bool> stop{false};
  std::atomic<int> taken{0};

 private:
  bool breaks_;
};

}  // namespace

TEST_CASE("a request to stop ends a study early") {
  const Study study = study_of(small::model, with_variants());
  Stopper stopper(false);
  StudyProgress progress;
  const StudyEnd end = run_study(study, all_runs(study), 1, stopper, progress, stopper.stop);
  CHECK(end.stopped);
  CHECK(end.done == 3);
  CHECK(end.failures.empty());
}

TEST_CASE("what the taker throws ends the study") {
  const Study study = study_of(small::model, with_variants());
  Stopper stopper(true);
  StudyProgress progress;
  CHECK_THROWS_WITH(run_study(study, all_runs(study), 2, stopper, progress, stopper.stop),
                    "the disk is full");
}
