#include <catch2/catch.hpp>

#include "tests/models/minimal_chain/chain_scenario.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"

using namespace tillit;
using sample::ScratchFolder;

TEST_CASE("a chain cut in any week is what it is uncut") {
  const ScratchFolder folder;
  const minimal_chain::MinimalChain model;
  Scenario scenario = minimal_chain::chain_scenario(20, 8);
  scenario.burn_in = 3;
  Measure trial{{{0, 0.8}}, 1, 6, {}};
  trial.where.how = Participation::matched;
  trial.where.draw = 5;
  scenario.variants.push_back({"trial", {}, {trial}});
  const Study study = study_of(model, scenario);
  const RunIndex run{0, 0, 1};
  const RunResult uncut = lived_through(study, run);
  for (int week = -3; week <= 8; ++week) check_cut(week, study, run, uncut, folder / "run.h5");
}
