#include <catch2/catch.hpp>

#include <cmath>

#include "sim/study/paired.hpp"
#include "tests/sim/study/known_effect.hpp"

using namespace tillit;

namespace {

constexpr double truth = 0.5;  // what the variant adds on average

struct Coverage {
  double share = 0;              ///< of the studies whose interval holds the truth
  double mean_replications = 0;  ///< of a study
};

/// Many studies, each with a seed of its own and run to its end. One standard error of a share
/// near 0.95 is 0.0034 with 4000 studies.
template <class OfSeed>
Coverage coverage(const OfSeed& scenario, int studies = 4000) {
  int covered = 0;
  double replications = 0;
  for (int i = 0; i < studies; ++i) {
    const known_effect::Ran ran(scenario(static_cast<std::uint64_t>(i) + 1));
    const Estimate difference =
        paired_difference(ran.means.nation.of({0, 0, 1}, 0), ran.means.nation.of({0, 0, 0}, 0));
    covered += std::abs(difference.mean - truth) <= *difference.half_width ? 1 : 0;
    replications += static_cast<double>(difference.replications);
  }
  return {covered / static_cast<double>(studies), replications / studies};
}

Scenario of_size(int replications, std::uint64_t seed) {
  Scenario scenario = known_effect::scenario(seed);
  scenario.replications = replications;
  return scenario;
}

}  // namespace

TEST_CASE("the paired 95 % interval holds the true effect in at least 93 % of studies",
          "[figures]") {
  for (const int replications : {4, 8, 40}) {
    CAPTURE(replications);
    const Coverage found =
        coverage([&](std::uint64_t seed) { return of_size(replications, seed); });
    CHECK(found.share >= 0.93);
    CHECK(found.share <= 0.97);
  }
}

// Who stops when the interval is narrow stops too early where the spread looks smaller than it is.
TEST_CASE("with until and its usual min, the interval holds it in at least 92 % of studies",
          "[figures]") {
  for (const double half_width : {0.3, 0.2}) {
    CAPTURE(half_width);
    const Coverage found = coverage(
        [&](std::uint64_t seed) { return known_effect::until(half_width, 8, 1000, seed); });
    CHECK(found.share >= 0.92);
    CHECK(found.share <= 0.97);
    CHECK(found.mean_replications > 8);
  }
}

TEST_CASE("with a min of 2, until stops too early far more often") {
  const auto early = [](std::uint64_t seed) { return known_effect::until(0.3, 2, 1000, seed); };
  CHECK(coverage(early).share < 0.91);
}
