#include "sim/scenario/calibration.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/telling/facts_calibration.hpp"
#include "tests/sim/scenario/small_model.hpp"

namespace tillit {
namespace {

using Codes = std::vector<std::string>;

const std::string head = R"(
study.lenses = ["strict"]
[[variant]]
name = "trial"
measure = [{ levers = { delegate = 0.5 } }]
[calibration]
particles = 20
distance = "euclidean"
)";

const std::string priors = R"(
[calibration.over]
parameters.rate = { from = 0.01, to = 1, scale = "logarithmic" }
levers.delegate = { from = -0.5, to = 0.5 }
variants.trial.delegate = { from = 0, to = 1 }
sectors.school.teams = { from = 2, to = 9 }
mechanisms.gaming = { from = 0, to = 1 }
population.scale = { from = 0.1, to = 1 }
)";

const std::string targets = R"(
[[calibration.target]]
name = "effect"
label.en = "the effect"
outcome = "quality"
variant = "trial"
from = 10
to = 100
minus = { variant = "baseline" }
value = 0.5
tolerance = 0.125
source = "a study"
mark = "data"
[[calibration.target]]
name = "schools"
outcome = "quality"
sector = "school"
from = 10
minus.to = 9
minus.from = 0
least = 0.2
tolerance = 0.1
source = "a guess"
mark = "assumption"
)";

const Calibration& calibration_of(const Answer& answer) {
  INFO(answer.english());
  REQUIRE(answer.read);
  REQUIRE(answer.scenario().calibration);
  return *answer.scenario().calibration;
}

TEST_CASE("what a design can vary a calibration can") {
  const Answer answer = read_small(head + priors + targets);
  const Calibration& made = calibration_of(answer);
  CHECK(answer.english() == "");
  REQUIRE(made.varied.size() == 6);
  REQUIRE(made.priors.size() == 6);
  CHECK(made.varied[0].path == "parameters.rate");
  CHECK(made.varied[0].name == "rate");
  CHECK(made.priors[0].logarithmic);
  CHECK(made.varied[1].name == "levers_delegate");
  CHECK(made.varied[2].what == Varied::What::reform);
  CHECK(made.varied[2].name == "variants_trial_delegate");
  CHECK(made.priors[3].whole);
  CHECK(made.priors[4].whole);
  CHECK_FALSE(made.priors[5].whole);
}

TEST_CASE("a target says what is seen, what is taken away and where it should lie") {
  const Answer answer = read_small(head + priors + targets);
  const Calibration& made = calibration_of(answer);
  REQUIRE(made.targets.size() == 2);
  const Target& effect = made.targets[0];
  CHECK(effect.seen.variant == 1);
  CHECK(effect.seen.to == 100);
  REQUIRE(effect.minus);
  CHECK(effect.minus->variant == 0);
  CHECK(effect.minus->from == 10);
  CHECK(effect.band.least == 0.375);
  CHECK(effect.band.most == 0.625);
  const Target& schools = made.targets[1];
  CHECK(schools.seen.sector == std::size_t{1});
  CHECK(schools.seen.to == answer.scenario().weeks - 1);
  CHECK(schools.minus->sector == std::size_t{1});
  CHECK(schools.minus->to == 9);
  CHECK(schools.band.most == Band().most);
}

TEST_CASE("the resolved text keeps a calibration") {
  const Answer first = read_small(head + priors + targets);
  calibration_of(first);
  const Answer again = read_small(first.read->resolved);
  calibration_of(again);
  CHECK(again.read->resolved == first.read->resolved);
  const auto facts = [](const Answer& answer) {
    std::vector<Fact> all;
    add_calibration_facts(answer.scenario(), small_models()[0]->declaration(), all);
    return all;
  };
  CHECK(facts(first).size() == 5 + 6 + 2 * 4);  // its own, the priors, four of each target
  CHECK(differences(facts(first), facts(again)).empty());
}

TEST_CASE("every key of a calibration is read: another value is another scenario") {
  const std::string text = head + priors + targets;
  const Answer usual = read_small(text);
  calibration_of(usual);
  const std::vector<std::pair<std::string, std::string>> others = {
      {"particles = 20", "particles = 21"},
      {"particles = 20", "particles = 20\nkeep = 0.3"},
      {"particles = 20", "particles = 20\ngenerations = 3"},
      {"particles = 20", "particles = 20\nleast_accepted = 0.3"},
      {"euclidean", "largest"},
      {"from = 0.01", "from = 0.02"},
      {"to = 1, scale", "to = 0.9, scale"},
      {"\"logarithmic\"", "\"linear\""},
      {"\"effect\"", "\"other\""},
      {"the effect", "an effect"},
      {"variant = \"trial\"", "variant = \"baseline\""},
      {"from = 10\nto", "from = 11\nto"},
      {"to = 100", "to = 101"},
      {"minus = { variant = \"baseline\" }", "minus = { variant = \"trial\" }"},
      {"value = 0.5", "value = 0.6"},
      {"tolerance = 0.125", "tolerance = 0.25"},
      {"a study", "another study"},
      {"\"data\"", "\"memory\""},
      {"sector = \"school\"", "sector = \"care\""},
      {"minus.to = 9", "minus.to = 8"},
      {"least = 0.2", "least = 0.3"},
      {"least = 0.2", "most = 0.2"}};
  for (const auto& [before, after] : others) {
    CAPTURE(before, after);
    std::string changed = text;
    const std::size_t place = changed.find(before);
    REQUIRE(place != std::string::npos);
    const Answer answer = read_small(changed.replace(place, before.size(), after));
    calibration_of(answer);
    CHECK(answer.read->resolved != usual.read->resolved);
  }
}

TEST_CASE("a calibration beside until is told") {
  const Answer answer =
      read_small("study.until = { outcome = \"quality\", paired_half_width = 0.1 }\n" + head +
                 priors + targets);
  CHECK(answer.codes() == Codes{"S024"});
}

TEST_CASE("a prior of whole numbers has whole ends, and none has ends beyond its number's") {
  const auto codes_with = [](const std::string& prior) {
    return read_small(head + "[calibration.over]\n" + prior + targets).codes();
  };
  CHECK(codes_with("sectors.school.teams = { from = 2.5, to = 9 }\n") == Codes{"S007"});
  CHECK(codes_with("parameters.rate = { from = 0, to = 2 }\n") == Codes{"S005"});
  CHECK(codes_with("parameters.rate = { from = 0, to = 1, scale = \"logarithmic\" }\n") ==
        Codes{"S005"});
  CHECK(codes_with("variants.trial.grants = { from = 0, to = 2 }\n") == Codes{"S009"});
}

}  // namespace
}  // namespace tillit
