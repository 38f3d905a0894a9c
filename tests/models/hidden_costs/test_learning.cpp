#include <catch2/catch.hpp>

#include "tests/models/hidden_costs/games.hpp"

using namespace tillit;
using namespace tillit::hidden_costs;

TEST_CASE("principals begin with control and learn what is right for their own agents") {
  for (const std::size_t lens : {0u, 1u}) {
    const Played played(games(lens, 300));
    const double pays = played.last(control_pays);
    // A tenth try at random, half of them either way; the others do what pays.
    const double expected = 0.05 + 0.9 * pays;
    CAPTURE(lens, pays, played.last(control));
    CHECK(played.weeks({0, 0, 0}, control)[0] > 0.9);
    CHECK(std::abs(played.last(control) - expected) < 4.5 * std::sqrt(0.25 / principals));
  }
}

TEST_CASE("more principals come to trust where more agents are averse to control") {
  const Played original(games(0, 300));
  const Played pooled(games(1, 300));
  CHECK(original.last(control) < pooled.last(control));
}

TEST_CASE("who neither tries nor is told otherwise keeps controlling") {
  const Model& model = hidden_costs_model();
  Scenario scenario = games(0, 50);
  set_parameter(model, scenario, "explore", 0);
  const Played played(scenario);
  for (const double share : played.weeks({0, 0, 0}, control)) CHECK(share == 1);
}

TEST_CASE("playing has the same bits on 1, 2 and 8 threads") {
  same_on_threads(study_of(hidden_costs_model(), games(1, 20)), {1, 2, 8});
}
