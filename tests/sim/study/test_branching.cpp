#include <catch2/catch.hpp>

#include "sim/study/branching.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"
#include "tests/sim/study/kept.hpp"
#include "tests/sim/study/small_memory.hpp"

using namespace tillit;
using sample::ScratchFolder;

namespace {

Where volunteers() {
  Where where;
  where.how = Participation::volunteers;
  where.draw = 8;
  return where;
}

Scenario scenario() {
  Scenario made = small::scenario();
  made.variants.push_back({"trial", {}, {small::measure(0.5, 2, 9, volunteers())}});
  made.variants.push_back({"all", {}, {small::measure(0.3, 5, 11)}});
  return made;
}

/// The runs of a scenario under the checkpoint's lens and replication.
Kept branched(CheckpointReader& saved, const Study& from, const RunIndex& run, bool shared,
              const Study& to) {
  Kept kept(to);
  StudyProgress progress;
  Branching branching(restored(from, run, shared, saved), to);
  REQUIRE(run_study(to, all_runs(to), 2, kept, progress, never, branching).complete());
  return kept;
}

std::vector<std::string> told(const Scenario& of, const Variant& lived, int week) {
  Mistakes mistakes;
  check_starts(of, lived, week, mistakes);
  std::vector<std::string> variants;
  for (const PlacedMistake& one : mistakes.sorted()) {
    variants.push_back(std::get<StartsBeforeCheckpoint>(one.mistake).variant);
  }
  return variants;
}

}  // namespace

TEST_CASE("the same scenario from the shared weeks gives the same study") {
  const ScratchFolder folder;
  const Study from = study_of(small::remembering, scenario());
  save_in_week(1, from, {1, 2, 0}, folder / "shared.h5", true);
  CheckpointReader saved(folder / "shared.h5");
  const Study to = study_of(small::remembering, *under_lens(scenario(), "wild"), Part{{2}, {}});
  const Kept kept = branched(saved, from, {1, 2, 0}, true, to);
  for (std::size_t variant = 0; variant < 3; ++variant) {
    const RunResult original = lived_through(from, {1, 2, variant});
    CHECK(kept.at({0, 0, variant}).content_hash == original.content_hash);
    CHECK(kept.at({0, 0, variant}).state_hash == original.state_hash);
  }
}

TEST_CASE("in the middle of a trial, the trial goes on with those who take part") {
  const ScratchFolder folder;
  const Study from = study_of(small::remembering, scenario());
  save_in_week(6, from, {0, 1, 1}, folder / "trial.h5");
  CheckpointReader saved(folder / "trial.h5");
  Scenario other = *under_lens(small::scenario(), "plain");
  other.variants.push_back({"as it was", {}, {small::measure(0.5, 2, 9, volunteers())}});
  other.variants.push_back({"longer", {}, {small::measure(0.5, 2, 11, volunteers())}});
  const Study to = study_of(small::remembering, other, Part{{1}, {}});
  const Kept kept = branched(saved, from, {0, 1, 1}, false, to);
  const RunResult original = lived_through(from, {0, 1, 1});
  CHECK(kept.at({0, 0, 1}).content_hash == original.content_hash);

  Scenario longer = scenario();
  longer.variants[1].measures[0].end = 11;
  CHECK(kept.at({0, 0, 2}).content_hash ==
        lived_through(study_of(small::remembering, longer), {0, 1, 1}).content_hash);

  // In the baseline the trial ends with the checkpoint.
  Scenario shorter = scenario();
  shorter.variants[1].measures[0].end = 6;
  CHECK(kept.at({0, 0, 0}).state_hash ==
        lived_through(study_of(small::remembering, shorter), {0, 1, 1}).state_hash);
}

TEST_CASE("a measure that was to start before the checkpoint is a mistake") {
  const Scenario of = scenario();
  CHECK(told(of, of.variants[0], 2).empty());
  CHECK(told(of, of.variants[0], 3) == std::vector<std::string>{"trial"});
  CHECK(told(of, of.variants[0], 6) == std::vector<std::string>{"trial", "all"});
}

TEST_CASE("a measure that was in force may go on, but not have ended otherwise") {
  Scenario of = scenario();
  of.variants.pop_back();
  const Variant lived = of.variants[1];
  CHECK(told(of, lived, 6).empty());
  of.variants[1].measures[0].end = 11;
  CHECK(told(of, lived, 6).empty());
  CHECK(told(of, lived, 10) == std::vector<std::string>{"trial"});
  of.variants[1].measures[0].levers[0].second = 0.6;
  CHECK(told(of, lived, 6) == std::vector<std::string>{"trial"});
}

TEST_CASE("what must be equal before the checkpoint is compared in words") {
  const Declaration& declaration = small::remembering.declaration();
  const Scenario before = *under_lens(small::scenario(), "wild");
  CHECK(differences_in_history(before, *under_lens(scenario(), "wild"), declaration).empty());

  Scenario same = small::scenario();
  same.parameters = {0.5};  // what the lens says, said by the scenario
  same.parameter_set = {true};
  same.replications = 99;
  CHECK(differences_in_history(before, *under_lens(same, "wild"), declaration).empty());

  Scenario other = small::scenario();
  other.seed = 9;
  std::swap(other.sectors[0], other.sectors[1]);
  const auto found = differences_in_history(before, *under_lens(other, "wild"), declaration);
  REQUIRE(found.size() == 2);
  CHECK(found[0].where.en == "seed");
  CHECK(found[1].where.sv == "sektorer");
  CHECK_FALSE(under_lens(small::scenario(), "none"));
}
