#include <catch2/catch.hpp>

#include <cmath>

#include "tests/models/governance/explanation/explained_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

double units_seen(const SmallWorld& world) {
  return static_cast<double>(world.slots_in_use().size());
}

}  // namespace

TEST_CASE("where control and will stand still, gaming follows what hangs on indicators") {
  Scenario scenario = synthetic_scenario(2);
  for (const char* rate : {"control_rise_rate", "control_fall_rate", "want_rate", "leaving_rate",
                           "flag", "units_per_inspector"}) {
    set_parameter(scenario, rate, rate == std::string("units_per_inspector") ? 1e5 : 0);
  }
  set_lever(scenario, "stakes", 0.5);
  const Explanation gaming = explained(SmallWorld(scenario), "gaming", "stakes", 1, 5);
  // g = c (1 - want) stakes
  CHECK(gaming.after() == Approx(2 * gaming.before));
  CHECK(contribution(gaming, "stakes") == Approx(gaming.before));
  CHECK(contribution(gaming, "control") == 0);
  CHECK(contribution(gaming, "want") == 0);
}

TEST_CASE("gaming adds to the indicator what it weighs there") {
  SmallWorld start(synthetic_scenario(2));
  start.live(10);
  const Explanation indicator = explained(start, "indicator", "stakes", 1, 20);
  const Explanation gaming = explained(start, "gaming", "stakes", 1, 20);
  REQUIRE(gaming.change() > 0.02);
  CHECK(contribution(indicator, "gaming") == Approx(0.8 * gaming.change()).epsilon(1e-6));
  // Y holds U(-0.05, 0.05), of standard deviation 0.1 / sqrt(12), now and then, of every unit;
  // units count the more the more staff they have, hardly more than twice as much.
  const double deviation = 0.1 / std::sqrt(12.0) * std::sqrt(2 * 2 / units_seen(start));
  CHECK(std::abs(contribution(indicator, "draws")) < 4 * deviation);
}

TEST_CASE("leaders in office are trained at the rate of training, and that is all that moves") {
  Scenario scenario = synthetic_scenario(2);
  set_parameter(scenario, "succession_rate", 0);
  set_parameter(scenario, "training_rate", 0.01);
  // Nobody reaches the end of the scale.
  set_parameter(scenario, "training_per_leader", 0.05);
  const Explanation trained = explained(SmallWorld(scenario), "leadership", "leader", 1, 50);
  CHECK(contribution(trained, "leader") == Approx(0.05 * (1 - std::pow(0.99, 50))).epsilon(1e-4));
  CHECK(trained.change() == Approx(contribution(trained, "leader")).epsilon(1e-4));

  set_parameter(scenario, "training_rate", 0);
  set_parameter(scenario, "succession_rate", 1);  // everyone is new every week
  set_parameter(scenario, "recruitment_per_leader", 0.05);
  const Explanation recruited = explained(SmallWorld(scenario), "leadership", "leader", 1, 50);
  CHECK(contribution(recruited, "leader") == Approx(0.05).epsilon(0.02));
  CHECK(contribution(recruited, "standing") == 0);
}

TEST_CASE("practice that comes beyond what was to be expected is chance, and chance is fair") {
  Scenario scenario = synthetic_scenario(20);
  set_parameter(scenario, "exchange_rate", 0);  // nobody looks at others
  SmallWorld start(scenario);
  const int weeks = 40;
  const Explanation found = explained(start, "practice", "delegate", 0.5, weeks);
  CHECK(contribution(found, "adopted") == 0);
  CHECK(contribution(found, "discretion") > 0);
  CHECK(contribution(found, "standing") > 0);
  // At most a find in 0.02 of the weeks of a unit, of mean square 0.2^2 / 3; units count the more
  // the more staff they have, hardly more than twice as much.
  const double deviation = std::sqrt(2 * 0.02 * weeks * 0.04 / 3 / units_seen(start));
  CHECK(std::abs(contribution(found, "draws")) < 4 * deviation);

  set_parameter(scenario, "exchange_rate", 0.3);
  const Explanation shared = explained(SmallWorld(scenario), "practice", "delegate", 0.5, weeks);
  CHECK(contribution(shared, "adopted") > 0);
}

TEST_CASE("where everyone comes every week, need gathers what changed the meetings, and forgets") {
  Scenario scenario = synthetic_scenario(2);
  set_parameter(scenario, "visits_base", 1);
  set_in_all_sectors(scenario, "visit_rate", 1);
  SmallWorld start(scenario);
  start.live(10);
  const int weeks = 12;
  const Explanation need = explained(start, "need", "delegate", -0.8, weeks);
  const Explanation quality = explained(start, "quality", "delegate", -0.8, weeks);
  for (std::size_t term = 0; term < 9; ++term) {
    INFO(governance_model().explained()[0].terms[term].name);
    double expected = 0;
    for (const ExplainedWeek& week : quality.weeks) {
      expected = 0.98 * (expected - 0.03 * week.contributions[term]);
    }
    CHECK(need.weeks.back().contributions[term] == Approx(expected).epsilon(1e-6).margin(1e-9));
  }
  CHECK(std::abs(contribution(need, "discretion")) > 0.001);
}

TEST_CASE("trust in inspectors moves by inspections alone") {
  Scenario scenario = synthetic_scenario(3);
  switch_off(scenario, "supervision");
  CHECK(explained(SmallWorld(scenario), "inspector_trust", "learning", 1, 20).change() == 0);

  Scenario visited = synthetic_scenario(3);
  set_parameter(visited, "units_per_inspector", 3);
  const SmallWorld start(visited);
  const Explanation taught = explained(start, "inspector_trust", "learning", 1, 20);
  const Explanation judged = explained(start, "inspector_trust", "learning", 0, 20);
  CHECK(contribution(taught, "learning") > 0);
  CHECK(contribution(judged, "learning") < 0);
  CHECK(contribution(judged, "severity") < contribution(taught, "severity"));
  CHECK(contribution(judged, "severity") < 0);
  // 0.5 ell + 0.5 k: without an inspection trust was heading nowhere.
  CHECK(contribution(taught, "standing") == Approx(0).margin(1e-9));
}
