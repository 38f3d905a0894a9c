#include <catch2/catch.hpp>

#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"
#include "tests/sim/study/small_design.hpp"
#include "tests/sim/study/small_memory.hpp"

using namespace tillit;
using sample::ScratchFolder;

namespace {

Where drawn(Participation how) {
  Where where;
  where.how = how;
  where.draw = 12;
  return where;
}

Study study_with_trials() {
  Scenario scenario = small::scenario();
  scenario.variants.push_back(
      {"random", {}, {small::measure(0.5, 3, 9, drawn(Participation::random))}});
  scenario.variants.push_back(
      {"matched", {}, {small::measure(0.5, 3, 9, drawn(Participation::matched))}});
  scenario.variants.push_back(
      {"volunteers",
       {},
       {small::measure(0.2, 0, 7, drawn(Participation::volunteers)), small::measure(0.1, 5, 11)}});
  return study_of(small::remembering, scenario);
}

}  // namespace

TEST_CASE("a run cut in any week and gone on with is what it is uncut") {
  const ScratchFolder folder;
  const Study study = study_with_trials();
  for (std::size_t variant = 0; variant < study.scenario.variants.size(); ++variant) {
    const RunIndex run{1, 2, variant};
    const RunResult uncut = lived_through(study, run);
    for (int week = -6; week <= 11; ++week) {
      check_cut(week, study, run, uncut, folder / "run.h5");
    }
  }
}

TEST_CASE("a run cut in every week is what it is uncut") {
  const ScratchFolder folder;
  const Study study = study_with_trials();
  const RunIndex run{0, 1, 2};
  save_in_week(-6, study, run, folder / "run.h5");
  for (int week = -5; week <= 11; ++week) {
    CheckpointReader saved(folder / "run.h5");
    OneRun lived = restored(study, run, false, saved);
    REQUIRE(saved.head().week == week - 1);
    lived.live_until(week, 2, [] { return true; });
    save(folder / "run.h5", study, run, false, lived);
  }
  const RunResult cut = gone_on_with(study, run, folder / "run.h5");
  CHECK(cut.content_hash == lived_through(study, run).content_hash);
}

TEST_CASE("a run at a design point, cut in any week and gone on with, is what it is uncut") {
  const ScratchFolder folder;
  const Study study = study_of(small::remembering, small::swept());
  const RunIndex run{1, 2, 1, 2};
  const RunResult uncut = lived_through(study, run);
  REQUIRE(uncut.content_hash != lived_through(study, {1, 2, 1, 1}).content_hash);
  for (int week = -6; week <= 11; ++week) check_cut(week, study, run, uncut, folder / "run.h5");
  // As one process saved it, another that makes this point alone goes on with it.
  save_in_week(5, study, run, folder / "run.h5");
  const Study part = study_of(small::remembering, small::swept(), Part{{2}, {2}});
  CHECK(checkpoint_name(part, {1, 0, 1, 0}, false) == checkpoint_name(study, run, false));
  CHECK(gone_on_with(part, {1, 0, 1, 0}, folder / "run.h5").content_hash == uncut.content_hash);
}

TEST_CASE("saving changes nothing in a run") {
  const ScratchFolder folder;
  const Study study = study_with_trials();
  const RunIndex run{0, 0, 3};
  OneRun lived(study, run);
  lived.live_until(11, 3, [&] {
    if (lived.week() > -6) save(folder / "run.h5", study, run, false, lived);
    return true;
  });
  const RunResult uncut = lived_through(study, run);
  const RunResult saved = lived.result();
  CHECK(saved.content_hash == uncut.content_hash);
  CHECK(saved.state_hash == uncut.state_hash);
}

TEST_CASE("shared weeks that are gone on with give every variant") {
  const ScratchFolder folder;
  const Study study = study_with_trials();
  save_in_week(0, study, {0, 0, 0}, folder / "shared.h5", true);
  CheckpointReader saved(folder / "shared.h5");
  const OneRun shared = restored(study, {0, 0, 0}, true, saved);
  for (std::size_t variant = 0; variant < 4; ++variant) {
    OneRun lived = shared.branch();
    lived.live_until(11, variant, [] { return true; });
    CHECK(lived.result().content_hash == lived_through(study, {0, 0, variant}).content_hash);
  }
}

TEST_CASE("runs are called by their content") {
  const Study study = study_with_trials();
  CHECK(checkpoint_name(study, {1, 2, 3}, false) == "wild.2.volunteers");
  CHECK(checkpoint_name(study, {1, 2, 0}, true) == "wild.2");
  CHECK(checkpoint_name(study_of(small::remembering, study.scenario, Part{{7}, {}}), {0, 0, 1},
                        false) == "plain.7.random");
  const Study swept = study_of(small::remembering, small::swept());
  CHECK(checkpoint_name(swept, {1, 2, 1, 2}, false) == "2.wild.2.push");
  CHECK(checkpoint_name(swept, {0, 3, 1, 0}, true) == "0.plain.3");
}
