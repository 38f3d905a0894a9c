#include <catch2/catch.hpp>

#include "sim/command/run/precision_lines.hpp"
#include "tests/sim/study/known_effect.hpp"

using namespace tillit;
using known_effect::Ran;

namespace {

std::string lines(const Ran& ran, Language language = Language::english) {
  return precision_lines(ran.study, ran.means.nation, ran.end.replications, language);
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

/// Forty worlds in which the effect is smaller where the level is high, or hardly differs.
Scenario forty(double opposed, double spread) {
  Scenario scenario = known_effect::scenario();
  scenario.replications = 40;
  scenario.parameters[known_effect::opposed] = opposed;
  scenario.parameters[known_effect::spread] = spread;
  return scenario;
}

}  // namespace

TEST_CASE("the summary says how well the outcome is known, and when that is too little") {
  const Ran enough(known_effect::until(0.2, 8, 400));
  CHECK(has(lines(enough), "level: 95 % half width at most 0."));
  CHECK(has(lines(enough), "; 0.2 was asked for.\n"));
  CHECK(has(lines(enough, Language::swedish), "nivå: halva 95 %-intervallet är högst 0,"));
  const Ran too_little(known_effect::until(0.01, 8, 20));
  CHECK(has(lines(too_little),
            "after 20 replications; 0.01 was asked for and not reached "
            "(lens plain, variant push)."));
  CHECK(has(lines(too_little, Language::swedish), "0,01 begärdes men nåddes inte"));
}

TEST_CASE("the summary says that one world tells nothing of a difference") {
  const Ran ran(known_effect::until(0.2, 8, 400));
  const auto of_one_world = [&](Language language) {
    return precision_lines(ran.study, ran.means.nation, 1, language);
  };
  CHECK(has(of_one_world(Language::english),
            "level: nothing is known of the difference to the baseline.\n"));
  CHECK(has(of_one_world(Language::swedish),
            "nivå: ingenting är känt om skillnaden mot jämförelsealternativet.\n"));
}

TEST_CASE("the summary says how many independent runs tell as much") {
  const Ran ran(forty(0, 0.5));
  CHECK(has(lines(ran), "What pairing saves, level"));
  CHECK(has(lines(ran), "lens plain, variant push: 40 pairs (80 runs) tell as much as "));
  CHECK(has(lines(ran, Language::swedish), "40 par (80 körningar) säger lika mycket som "));
  CHECK_FALSE(has(lines(ran), "warning"));
}

TEST_CASE("the summary warns where pairing hurts") {
  const Ran ran(forty(10, 0));
  CHECK(has(lines(ran), "warning: pairing hurts: 40 pairs (80 runs) tell no more than "));
  CHECK(has(lines(ran, Language::swedish), "varning: parningen skadar: "));
}

TEST_CASE("the summary says where the effect is the same in all worlds") {
  const Ran ran(forty(0, 0));
  CHECK(has(lines(ran), "lens plain, variant push: the difference is the same in all 40 worlds"));
  CHECK(has(lines(ran, Language::swedish), "skillnaden är densamma i alla 40 världar"));
}

TEST_CASE("few replications without until say nothing of pairing") {
  Scenario few = forty(0, 0.5);
  few.replications = 7;
  CHECK(lines(Ran(few)).empty());
  few.replications = 8;
  CHECK_FALSE(lines(Ran(few)).empty());
}
