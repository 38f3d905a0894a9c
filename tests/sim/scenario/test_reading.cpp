#include <catch2/catch.hpp>

#include "tests/sim/scenario/small_model.hpp"

namespace tillit {
namespace {

using Codes = std::vector<std::string>;

TEST_CASE("an empty scenario has the defaults of the engine and the model") {
  const Answer answer = read_small("");
  REQUIRE(answer.read);
  const Scenario& scenario = answer.scenario();
  CHECK(answer.mistakes.empty());
  CHECK(scenario.name == "small");
  CHECK(scenario.model == "small");
  CHECK(scenario.population.kind == "named");
  CHECK(scenario.weeks == 260);
  CHECK(scenario.burn_in == 208);
  CHECK(scenario.parameters == std::vector<double>{0.1, 208, 5});
  CHECK(scenario.levers == std::vector<double>{0, 1, 1});
  CHECK(scenario.mechanisms == std::vector<bool>{true, true});
  CHECK(scenario.sectors.size() == 2);
  CHECK(scenario.principals.size() == 4);
  REQUIRE(scenario.lenses.size() == 1);
  CHECK(scenario.lenses[0].name == "balanced");
  REQUIRE(scenario.variants.size() == 1);
  CHECK(scenario.variants[0].name == "baseline");
  CHECK(scenario.variants[0].label.sv == "Jämförelsealternativ");
}

TEST_CASE("a measure is resolved to indices, codes and weeks") {
  const Answer answer = read_small(R"(
[run]
weeks = 104
[[variant]]
name = "trial"
label.en = "A trial"
[[variant.measure]]
levers = { grants = 0.5, delegate = 0.25 }
start = 10
where = { draw = 2, how = "volunteers", among = { kind = "municipality", sectors = ["school"] } }
[[variant.measure]]
levers = { staffing = 1.1 }
end = 52
where = { principals = ["MALMÖ", "04"] }
)");
  REQUIRE(answer.read);
  CHECK(answer.english() == "");
  const Variant& trial = answer.scenario().variants.at(1);
  CHECK(trial.label.sv == "A trial");
  const Measure& first = trial.measures.at(0);
  CHECK(first.levers == std::vector<std::pair<int, double>>{{1, 0.5}, {0, 0.25}});
  CHECK(first.start == 10);
  CHECK(first.end == 104);
  CHECK(first.where.how == Participation::volunteers);
  CHECK(first.where.draw == 2);
  CHECK(first.where.kinds == Codes{"municipality"});
  CHECK(first.where.sectors == std::vector<int>{1});
  const Measure& second = trial.measures.at(1);
  CHECK(second.where.how == Participation::listed);
  CHECK(second.where.principals == Codes{"01", "04"});
  CHECK(second.end == 52);
}

TEST_CASE("names of people with different letters are different people") {
  const Answer answer = read_small(R"(
[[variant]]
name = "x"
measure = [{ levers = { grants = 0 }, where = { principals = ["håbo"] } }]
)");
  REQUIRE(answer.read);
  CHECK(answer.scenario().variants[1].measures[0].where.principals == Codes{"03"});
}

TEST_CASE("the draw may take all who are eligible, and no more") {
  const auto with_draw = [](const std::string& draw) {
    return read_small(
        "[[variant]]\nname = \"x\"\nmeasure = [{ levers = { grants = 0 }, where = { draw = " +
        draw + ", how = \"random\", among = { sectors = [\"school\"] } } }]\n");
  };
  CHECK(with_draw("3").codes().empty());
  CHECK(with_draw("4").codes() == Codes{"S011"});
}

TEST_CASE("a lens of the scenario starts from one of the model") {
  const Answer answer = read_small(R"(
[study]
lenses = ["mine", "balanced"]
[lenses.mine]
based_on = "strict"
label = { sv = "min" }
size = 9
[lenses.balanced]
size = 6
[parameters]
rate = 0.5
)");
  REQUIRE(answer.read);
  const Scenario& scenario = answer.scenario();
  const Declaration& declaration = answer.read->model->declaration();
  REQUIRE(scenario.lenses.size() == 2);
  CHECK(scenario.lenses[0].label.en == "min");
  CHECK(scenario.lenses[1].label.sv == "balanserad");
  CHECK(parameters_under(scenario.lenses[0], scenario, declaration) ==
        std::vector<double>{0.5, 208, 9});
  CHECK(parameters_under(scenario.lenses[1], scenario, declaration) ==
        std::vector<double>{0.5, 208, 6});
}

TEST_CASE("sectors of the scenario stand in place of the model's, or beside them") {
  const std::string police =
      "[sectors.police]\nlabel.sv = \"polis\"\nclients = 3\nteams = 12\n[sectors.care]\nteams = "
      "9\n";
  const Answer alone = read_small(police);
  REQUIRE(alone.read);
  REQUIRE(alone.scenario().sectors.size() == 1);
  CHECK(alone.scenario().sectors[0].values == std::vector<double>{3, 12});
  const Answer beside = read_small("population.sectors = [\"police\", \"care\"]\n" + police);
  REQUIRE(beside.read);
  REQUIRE(beside.scenario().sectors.size() == 2);
  CHECK(beside.scenario().sectors[1].values == std::vector<double>{2, 9});
  CHECK(read_small("[sectors.police]\nclients = 3\n").codes() == Codes{"S020"});
}

TEST_CASE("all mistakes are told, in the order of the text") {
  const Answer answer = read_small(R"(tilte = 1
[population]
scale = 0
[run]
weeks = 1.5
[levers]
grants = nan
[mechanisms]
gamign = true
[study]
lenses = ["strickt"]
)");
  CHECK_FALSE(answer.read);
  CHECK(answer.codes() == Codes{"S003", "S005", "S007", "S006", "S003", "S009"});
}

TEST_CASE("warnings do not stop a scenario") {
  const Answer answer = read_small(R"(
[[variant]]
name = "nothing"
[[variant]]
name = "same"
measure = [{ levers = { grants = 1.0 } }]
)");
  CHECK(answer.read);
  CHECK(answer.codes() == Codes{"S101", "S102"});
}

}  // namespace
}  // namespace tillit
