#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "models/governance/declaration/levers.hpp"
#include "models/governance/declaration/mechanisms.hpp"
#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/declaration/sector_parameters.hpp"
#include "tests/models/governance/declaration/declared.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

std::map<std::string, double> values_of(const Lens& lens) {
  return {lens.values.begin(), lens.values.end()};
}

}  // namespace

TEST_CASE("levers are those of section 2", "[declaration]") {
  struct Line {
    const char* name;
    double baseline, least, most;
  };
  const std::vector<Line> page = {
      {"exempt", 0, 0, 1},
      {"delegate", 0, -1, 1},
      {"indicators", 1, 0, 3},
      {"earmark", 1, 0, 3},
      {"support", 0.2, 0, 1},
      {"learning", 0.25, 0, 1},
      {"mandatory_fine", 1, 0, 1},
      {"joint", 0, 0, 1},
      {"dialogue", 0.3, 0, 1},
      {"forgive", 0.5, 0, 1},
      {"leader", 0, 0, 1},
      {"values", 0, 0, 1},
      {"stakes", 0.5, 0, 1},
      {"peer", 0, 0, 1},
      {"cross", 0.1, 0, 1},
      {"research", 0, 0, 1},
      {"involve", 0, 0, 1},
      {"consult", 0, 0, 1},
      {"lab", 0, 0, 1},
      {"staffing", 1, 0.7, 1.3},
  };
  REQUIRE(declared.levers.size() == page.size());
  REQUIRE(lever_count == page.size());
  for (std::size_t i = 0; i < page.size(); ++i) {
    INFO(page[i].name);
    CHECK(declared.levers[i].name == page[i].name);
    CHECK(declared.levers[i].baseline == page[i].baseline);
    CHECK(declared.levers[i].least == page[i].least);
    CHECK(declared.levers[i].most == page[i].most);
  }
  CHECK(declared.levers[static_cast<std::size_t>(LeverIndex::dialogue)].name == "dialogue");
}

TEST_CASE("lenses are those of section 5, balanced first", "[declaration]") {
  using Values = std::map<std::string, double>;
  const auto values = [](double averse, double neutral, double shirk, double minimum_effort,
                         double spread, double flag) {
    return Values{{"share_averse", averse},           {"share_neutral", neutral}, {"shirk", shirk},
                  {"minimum_effort", minimum_effort}, {"spread", spread},         {"flag", flag}};
  };
  REQUIRE(names_of(declared.lenses) ==
          std::vector<std::string>{"balanced", "stewardship", "agency"});
  CHECK(values_of(declared.lenses[0]) == values(0.41, 0.19, 0.5, 0.5, 0.004, 0.02));
  CHECK(values_of(declared.lenses[1]) == values(0.57, 0.18, 0.2, 0.3, 0.001, 0.02));
  CHECK(values_of(declared.lenses[2]) == values(0.325, 0.175, 0.9, 0.7, 0.020, 0.05));
}

TEST_CASE("sectors are those of section 4", "[declaration]") {
  REQUIRE(names_of(declared.sectors) == std::vector<std::string>{"care", "school", "health"});
  CHECK(declared.sectors[0].values == std::vector<double>{28, 0.3, 2, 0.65, 2.5, 2.5, 10, 2, 1});
  CHECK(declared.sectors[1].values == std::vector<double>{20, 0.3, 6, 0.25, 2, 3, 10, 2, 1});
  CHECK(declared.sectors[2].values == std::vector<double>{24, 0.3, 40, 0.05, 2, 3, 40, 4, 10});
  for (const Sector& sector : declared.sectors) {
    REQUIRE(sector.values.size() == declared.sector_parameters.size());
    for (std::size_t i = 0; i < sector.values.size(); ++i) {
      INFO(sector.name << " " << declared.sector_parameters[i].name);
      CHECK(sector.values[i] >= declared.sector_parameters[i].least);
      CHECK(sector.values[i] <= declared.sector_parameters[i].most);
    }
  }
  const SectorParameters school = sector_parameters_from(declared.sectors[1].values);
  CHECK(school.clients_per_staff == 6.0f);
  CHECK(school.run_by_every == 1.0f);
}

TEST_CASE("mechanisms are the seventeen of section 7", "[declaration]") {
  CHECK(names_of(declared.mechanisms) ==
        std::vector<std::string>{
            "crowding", "attribution", "minimum_effort", "follow_up", "control_ratchet", "scandal",
            "conditions", "elections", "trust_asymmetry", "gaming", "misconduct", "supervision",
            "latent_risk", "failure_demand", "learning", "practice", "strain"});
  CHECK(declared.mechanisms.size() == 17);

  std::vector<bool> all_but_gaming(17, true);
  all_but_gaming[9] = false;
  const Mechanisms mechanisms = mechanisms_from(all_but_gaming);
  CHECK_FALSE(mechanisms.gaming);
  CHECK(mechanisms.crowding);
  CHECK(mechanisms.strain);
}

TEST_CASE("outcomes are recorded where section 7 says", "[declaration]") {
  REQUIRE(declared.outcomes.size() == measured_count);
  const auto outcome = [](Measured which) {
    return declared.outcomes[static_cast<std::size_t>(which)];
  };
  CHECK(outcome(Measured::quality).name == "quality");
  CHECK(outcome(Measured::equity_trust_worst_tenth).name == "equity_trust_worst_tenth");

  const std::set<std::string> by_sector = {"quality",           "good_meetings", "indicator",
                                           "serious_incidents", "misconduct",    "misconduct_found",
                                           "inspections",       "rules",         "alarm",
                                           "measurement_gap"};
  const std::set<std::string> only_national = {"inspector_competence",
                                               "trust_in_inspected",
                                               "equity_quality_sd",
                                               "equity_trust_sd",
                                               "equity_quality_worst_tenth",
                                               "equity_trust_worst_tenth",
                                               "paid_hours"};
  const std::set<std::string> only_by_sector = {"rules", "alarm"};
  for (const Outcome& one : declared.outcomes) {
    INFO(one.name);
    CHECK(one.by_sector == (by_sector.count(one.name) == 1));
    CHECK(one.national == (only_by_sector.count(one.name) == 0));
    CHECK(one.by_principal ==
          (only_national.count(one.name) == 0 && only_by_sector.count(one.name) == 0));
  }
}
