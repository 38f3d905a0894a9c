#include <catch2/catch.hpp>

#include <cmath>

#include "models/hierarchy_polyarchy/closed_form.hpp"
#include "models/hierarchy_polyarchy/hierarchy_polyarchy.hpp"
#include "tests/models/plain_scenario.hpp"
#include "tests/sim/study/ran.hpp"

using namespace tillit;
using namespace tillit::hierarchy_polyarchy;

namespace {

constexpr int organisations = 20;
constexpr int weeks = 50;
constexpr double projects = 500;
constexpr double draws = organisations * weeks * projects;
const RunIndex baseline{0, 0, 0};
const RunIndex polyarchy{0, 0, 1};

Scenario screening(double levels) {
  const Model& model = hierarchy_polyarchy_model();
  Scenario scenario = plain_scenario(model, organisations, weeks);
  set_parameter(model, scenario, "levels", levels);
  set_parameter(model, scenario, "accept_good", 0.7);
  set_parameter(model, scenario, "accept_bad", 0.4);
  scenario.variants.push_back(variant_with(model, scenario, "polyarchy", {{"polyarchy", 1}}));
  scenario.variants.push_back(variant_with(model, scenario, "half", {{"polyarchy", 0.5}}));
  return scenario;
}

double mean(const Ran& ran, const RunIndex& run, Measured outcome) {
  double sum = 0;
  for (const double week : ran.weeks(run, outcome)) sum += week;
  return sum / weeks;
}

/// A share of so many draws is farther from its chance with a probability of 6e-6 if all is right.
double bound(double chance, double count) { return 4.5 * std::sqrt(chance * (1 - chance) / count); }

}  // namespace

TEST_CASE("simulated shares are those of the closed form") {
  for (const double levels : {1., 2., 3., 5.}) {
    const Ran ran(study_of(hierarchy_polyarchy_model(), screening(levels)));
    for (const auto& [outcome, p, share] :
         {std::tuple{good_accepted, 0.7, 0.6}, std::tuple{bad_accepted, 0.4, 0.4}}) {
      const Structures exact = acceptance(p, levels);
      const double half = exact.mixed(0.5);
      CAPTURE(levels, p);
      CHECK(std::abs(mean(ran, baseline, outcome) - exact.hierarchy) <
            bound(exact.hierarchy, draws * share));
      CHECK(std::abs(mean(ran, polyarchy, outcome) - exact.polyarchy) <
            bound(exact.polyarchy, draws * share));
      CHECK(std::abs(mean(ran, {0, 0, 2}, outcome) - half) < bound(half, draws * share));
    }
  }
}

TEST_CASE("simulated value and judgements are those of the closed form") {
  const Ran ran(study_of(hierarchy_polyarchy_model(), screening(3)));
  const Structures good = judgements_needed(0.7, 3);
  const Structures bad = judgements_needed(0.4, 3);
  for (const RunIndex& run : {baseline, polyarchy}) {
    // A project is worth -1, 0 or 1, so its value's spread is at most 1; judgements lie in 1 ... 3,
    // so theirs is at most 1, too.
    const double allowed = 4.5 / std::sqrt(draws);
    const double judged = run.variant == 0 ? 0.6 * good.hierarchy + 0.4 * bad.hierarchy
                                           : 0.6 * good.polyarchy + 0.4 * bad.polyarchy;
    CHECK(std::abs(mean(ran, run, value) - mean(ran, run, expected_value)) < allowed);
    CHECK(std::abs(mean(ran, run, judgements) - judged) < allowed);
  }
}

TEST_CASE("a polyarchy accepts what a hierarchy accepts, week by week") {
  const Ran ran(study_of(hierarchy_polyarchy_model(), screening(2)));
  for (const Measured outcome : {good_accepted, bad_accepted}) {
    for (std::size_t week = 0; week < weeks; ++week) {
      CHECK(ran.weeks(polyarchy, outcome)[week] > ran.weeks(baseline, outcome)[week]);
    }
  }
}

TEST_CASE("with one bureau the structure makes no difference at all") {
  const Ran ran(study_of(hierarchy_polyarchy_model(), screening(1)));
  CHECK(ran.kept.at(polyarchy).state_hash == ran.kept.at(baseline).state_hash);
}

TEST_CASE("screening has the same bits on 1, 2 and 8 threads") {
  same_on_threads(study_of(hierarchy_polyarchy_model(), screening(3)), {1, 2, 8});
}
