#include <catch2/catch.hpp>

#include <cmath>

#include "models/governance/declaration/declaration.hpp"
#include "tests/models/mean_field/average_world.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& list) {
  std::vector<std::string> names;
  for (const Named& one : list) names.push_back(one.name);
  return names;
}

}  // namespace

TEST_CASE("the mean field can be asked for all that the agent model can but inequality") {
  const Declaration& agents = governance_declaration();
  const Declaration& averages = mean_field_model().declaration();
  CHECK(names_of(averages.parameters) == names_of(agents.parameters));
  CHECK(names_of(averages.sector_parameters) == names_of(agents.sector_parameters));
  CHECK(names_of(averages.levers) == names_of(agents.levers));
  CHECK(names_of(averages.mechanisms) == names_of(agents.mechanisms));
  CHECK(names_of(averages.lenses) == names_of(agents.lenses));
  std::vector<std::string> outcomes = names_of(agents.outcomes);
  const auto equity = std::find_if(outcomes.begin(), outcomes.end(), [](const std::string& name) {
    return name.starts_with("equity_");
  });
  outcomes.erase(equity, outcomes.end());
  CHECK(names_of(averages.outcomes) == outcomes);
}

TEST_CASE("every outcome that it declares is measured where it says") {
  SmallWorld world = average_world(synthetic_scenario(2));
  world.live(2);
  const Declaration& model = mean_field_model().declaration();
  WeekRecord record = world.record();
  for (std::size_t i = 0; i < model.outcomes.size(); ++i) {
    const Outcome& outcome = model.outcomes[i];
    INFO(outcome.name);
    CHECK(std::isnan(record.nation(i)) != outcome.national);
    if (outcome.by_sector) CHECK_FALSE(std::isnan(record.sector(i, 0)));
    CHECK(std::isnan(record.cell(i, 0, 0)) != outcome.by_principal);
  }
}
