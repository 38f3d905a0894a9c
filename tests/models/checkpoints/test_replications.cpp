#include <catch2/catch.hpp>

#include "models/hidden_costs/hidden_costs.hpp"
#include "models/hierarchy_polyarchy/hierarchy_polyarchy.hpp"
#include "models/mean_field/mean_field.hpp"
#include "models/mutual_learning/mutual_learning.hpp"
#include "tests/models/plain_scenario.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"

using namespace tillit;
using sample::ScratchFolder;

namespace {

/// A trial with those drawn who are matched by their indicator, cut in every week.
void check_every_cut(const Model& model, const std::string& lever, double value) {
  const ScratchFolder folder;
  Scenario scenario = plain_scenario(model, 12, 8);
  scenario.burn_in = 3;
  Variant trial = variant_with(model, scenario, "trial", {{lever, value}});
  trial.measures[0].start = 2;
  trial.measures[0].where.how = Participation::matched;
  trial.measures[0].where.draw = 5;
  scenario.variants.push_back(trial);
  const Study study = study_of(model, scenario);
  const RunIndex run{0, 0, 1};
  const RunResult uncut = lived_through(study, run);
  for (int week = -3; week <= 8; ++week) check_cut(week, study, run, uncut, folder / "run.h5");
}

}  // namespace

TEST_CASE("a screening cut in any week is what it is uncut") {
  check_every_cut(hierarchy_polyarchy_model(), "polyarchy", 1);
}

TEST_CASE("mutual learning cut in any week is what it is uncut") {
  check_every_cut(mutual_learning_model(), "turnover", 0.1);
}

TEST_CASE("principals who learn, cut in any week, are what they are uncut") {
  check_every_cut(hidden_costs_model(), "third_party", 0.5);
}

TEST_CASE("averages cut in any week are what they are uncut") {
  check_every_cut(mean_field_model(), "delegate", 0.5);
}
