#include <catch2/catch.hpp>
#include <string>

#include "sim/serve/life.hpp"
#include "sim/study/run_study.hpp"
#include "tests/sim/serve/small_seminar.hpp"

using namespace tillit;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const auto found = text.find(what);
  REQUIRE(found != std::string::npos);
  return text.replace(found, what.size(), with);
}

std::string why_not(const std::string& text) { return std::get<Text>(seminar_of(text)).en; }

Lived lived(const std::shared_ptr<const Seminar>& seminar, const Decision& decision, int slice) {
  Life life(seminar, decision);
  while (!life.has_ended()) life.live(slice);
  return life.lived();
}

std::size_t shown(const Seminar& seminar, const std::string& name) {
  const auto& outcomes = seminar.shown().outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (seminar.declaration().outcomes[outcomes[i]].name == name) return i;
  }
  FAIL(name + " is not shown");
  return 0;
}

}  // namespace

TEST_CASE("the scenario a group takes home gives the run it saw, bit for bit") {
  const auto seminar = small_seminar();
  const Lived seen = lived(seminar, tightened(), 7);
  Mistakes mistakes;
  const auto read = read_scenario_text(seen.toml, "home", {}, seminar_models(), mistakes);
  REQUIRE(read);
  const Study study = study_of(*read->model, read->scenario);
  REQUIRE(study.axes.variants.size() == 2);
  OneRun run(study, {0, 0, 1});
  run.live_until(30, 1, [] { return true; });
  CHECK(run.latest().nation()[seminar->shown().outcomes[0]] == seen.weeks.back()[0]);
  CHECK(run.result().content_hash == seen.content_hash);
}

TEST_CASE("how many weeks are lived at a time changes nothing") {
  const Lived one = lived(small_seminar(), tightened(), 1);
  const Lived all = lived(small_seminar(), tightened(), 30);
  CHECK(one.content_hash == all.content_hash);
  CHECK(one.weeks == all.weeks);
  CHECK(one.weeks.size() == 30);
}

TEST_CASE("a decision is the baseline until its first step, and something else after") {
  const auto seminar = small_seminar();
  const Weeks& baseline = seminar->under("balanced").baseline;
  REQUIRE(baseline.size() == 40);
  const Lived seen = lived(seminar, tightened(), 30);
  for (std::size_t week = 0; week < 4; ++week) CHECK(seen.weeks[week] == baseline[10 + week]);
  CHECK(seen.weeks[8] != baseline[18]);
}

TEST_CASE("nothing decided is the baseline") {
  const Lived seen = lived(small_seminar(), {"agency", {}}, 30);
  const Weeks& baseline = small_seminar()->under("agency").baseline;
  CHECK(seen.weeks == Weeks(baseline.begin() + 10, baseline.end()));
}

TEST_CASE("a later step keeps the levers it does not name") {
  const auto seminar = small_seminar();
  const Decision in_one{"balanced",
                        {{4, {{"delegate", -0.3}, {"indicators", 1.6}}}, {9, {{"stakes", 0.8}}}}};
  const Decision spelled_out{"balanced",
                             {{4, {{"delegate", -0.3}, {"indicators", 1.6}}},
                              {9, {{"stakes", 0.8}, {"delegate", -0.3}, {"indicators", 1.6}}}}};
  CHECK(lived(seminar, in_one, 30).content_hash == lived(seminar, spelled_out, 30).content_hash);
}

TEST_CASE("where a lot decides who takes part, what is shown is theirs") {
  const std::string drawn =
      replaced(replaced(small_seminar_text, "start = 4",
                        "start = 4\nwhere = { draw = 1, how = \"random\" }"),
               "start = 9", "start = 9\nwhere = { draw = 1, how = \"random\" }");
  const auto seminar = std::get<std::shared_ptr<const Seminar>>(seminar_of(drawn));
  CHECK(seminar->participants() == 1U);
  CHECK_FALSE(small_seminar()->participants());
  const std::size_t quality = shown(*seminar, "quality");
  const Lived seen = lived(seminar, tightened(), 30);
  Mistakes mistakes;
  const auto read = read_scenario_text(seen.toml, "home", {}, seminar_models(), mistakes);
  REQUIRE(read);
  const Study study = study_of(*read->model, read->scenario);
  OneRun again(study, {0, 0, 1});
  again.live_until(30, 1, [] { return true; });
  const std::size_t who = seminar->under("balanced").participants[0] != 0   ? 0
                          : seminar->under("balanced").participants[1] != 0 ? 1
                                                                            : 2;
  const std::size_t sectors = study.scenario.sectors.size();
  const std::size_t outcome = seminar->shown().outcomes[quality];
  double sum = 0, services = 0;
  for (std::size_t sector = 0; sector < sectors; ++sector) {
    const double value = again.latest().cells()[(outcome * 3 + who) * sectors + sector];
    if (value == value) {
      sum += value;
      services += 1;
    }
  }
  CHECK(seen.weeks.back()[quality] == Approx(sum / services).epsilon(1e-12));
}

TEST_CASE("a decision that cannot be lived is refused in words") {
  const auto refused = [](const Decision& decision) {
    const auto why = small_seminar()->refused(decision);
    return why ? why->en : "";
  };
  CHECK(refused(tightened()) == "");
  CHECK(refused({"cynical", {}}) == "there is no such theory of people");
  CHECK(refused({"balanced", {{30, {{"stakes", 1}}}}}) ==
        "a change of course comes before the end");
  CHECK(refused({"balanced", {{3, {}}}}) == "a change of course moves a lever");
  CHECK(refused({"balanced", {{3, {{"earmark", 1}}}}}) == "the seminar has no lever earmark");
  CHECK(refused({"balanced", {{3, {{"stakes", 40}}}}}) ==
        "a value is outside the range of stakes of indicators");
}

TEST_CASE("only what is asked about can be foreseen") {
  CHECK_FALSE(small_seminar()->refused(Prediction{{"quality", {0.5, 0.6}}}));
  CHECK(small_seminar()->refused(Prediction{{"weather", {0.5, 0.6}}})->en ==
        "the seminar does not ask about weather");
}

TEST_CASE("a scenario that is no seminar is told why") {
  const std::string large =
      replaced(replaced(small_seminar_text, "principals = 3", "principals = 300"), "0.05", "1");
  CHECK(why_not(large) ==
        "the world of a seminar has at most 200 000 agents: lower population.scale or "
        "population.principals");
  CHECK(why_not(replaced(small_seminar_text, "start = 9", "start = 9\nend = 20")) ==
        "each variant of a seminar has at most 4 measures, which start one after the other and "
        "last to the end");
  CHECK(why_not(replaced(small_seminar_text, "start = 9",
                         "start = 9\nwhere = { draw = 1, how = \"random\" }")) ==
        "all measures of a seminar concern the same: everyone, listed, or drawn by lot (how = "
        "\"random\")");
  CHECK(why_not(replaced(small_seminar_text, "burn_in = 10", "burn_in = 0")) ==
        "a seminar needs run.burn_in of at least 1 week and run.weeks of at least 2");
  CHECK(why_not("[population]\nkind = \"synthetic\"\nprincipals = 1\nscale = 0.05\n") ==
        "the variants of a seminar move 1 to 6 levers in all");
}
