#include <catch2/catch.hpp>

#include "sim/study/explained_run.hpp"
#include "sim/threads/on_threads.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

Study study() {
  Scenario scenario = synthetic_scenario(2);
  scenario.burn_in = 10;
  scenario.weeks = 12;
  Measure tighter{{{lever_number("delegate"), -0.7}}, 2, 12, {}};
  scenario.variants.push_back({"tighter", {}, {tighter}});
  return study_of(governance_model(), scenario);
}

bool always() { return true; }

}  // namespace

TEST_CASE("a run that stands before the week compared with is explained as from its beginning") {
  const Study made = study();
  Explanation asked;
  asked.outcome = "staff_trust";
  for (const std::size_t variant : {0u, 1u}) {
    on_threads(1, [&] {
      const auto whole = explained_run(made, {0, 0, variant}, asked, 2, 9);
      OneRun burned_in(made, {0, 0, 0});
      burned_in.live_until(1, 0, always);
      OneRun branch = burned_in.branch();
      const auto part = explained_from(branch, variant, asked, 2, 9);
      REQUIRE(whole);
      REQUIRE(part);
      REQUIRE(part->weeks.size() == 7);
      for (std::size_t week = 0; week < part->weeks.size(); ++week) {
        CHECK(part->weeks[week].value == whole->explanation.weeks[week].value);
        CHECK(part->weeks[week].contributions == whole->explanation.weeks[week].contributions);
      }
      // It goes on from there to the same end.
      CHECK(branch.week() == 9);
      branch.live_until(12, variant, always);
      CHECK(branch.result().state_hash == whole->state_hash);
      CHECK_THROWS_AS(explained_from(burned_in, variant, asked, 1, 9), std::invalid_argument);
      return 0;
    });
  }
}
