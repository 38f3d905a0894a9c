#include <catch2/catch.hpp>

#include "tests/models/governance/small_world/small_world.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"

using namespace tillit;
using namespace tillit::governance;
using sample::ScratchFolder;

namespace {

Measure trial(Participation how, int start, int end) {
  Measure measure{{{lever_number("delegate"), 0.7}, {lever_number("peer"), 0.5}}, start, end, {}};
  measure.where.how = how;
  if (how != Participation::everyone) measure.where.draw = 3;
  return measure;
}

/// Six principals, some units run by others, a survey in week -2 and in week 50.
Study study(int burn_in, int weeks, Participation how) {
  Scenario scenario = synthetic_scenario(6);
  scenario.burn_in = burn_in;
  scenario.weeks = weeks;
  scenario.replications = 2;
  set_parameter(scenario, "private_share", 0.3);
  set_parameter(scenario, "flag", 0.3);
  set_parameter(scenario, "survey_week", 50);
  scenario.variants.push_back(
      {"trial", {}, {trial(how, 2, weeks - 1), trial(Participation::everyone, 4, weeks)}});
  return study_of(governance_model(), scenario);
}

}  // namespace

TEST_CASE("a governed run cut in any week is what it is uncut") {
  const ScratchFolder folder;
  for (const auto how :
       {Participation::random, Participation::matched, Participation::volunteers}) {
    const Study made = study(4, 7, how);
    const RunIndex run{static_cast<std::size_t>(how) % made.axes.lenses.size(), 1, 1};
    const RunResult uncut = lived_through(made, run);
    for (int week = -4; week <= 7; ++week) check_cut(week, made, run, uncut, folder / "run.h5");
  }
}

TEST_CASE("a draw looks back a year beyond the checkpoint") {
  const ScratchFolder folder;
  const Study made = study(60, 4, Participation::matched);
  const RunIndex run{0, 0, 1};
  const RunResult uncut = lived_through(made, run);
  for (const int week : {-20, 0, 2}) check_cut(week, made, run, uncut, folder / "run.h5");
}
