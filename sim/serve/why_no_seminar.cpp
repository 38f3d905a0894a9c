#include <algorithm>
#include <set>

#include "sim/run/largest_world.hpp"
#include "sim/serve/seminar.hpp"

namespace tillit {
namespace {

constexpr double most_agents = 200'000;  // more would keep thirty groups waiting

/// Whether all measures concern the same, found in a way that does not depend on when they start.
bool concerns_the_same(const Scenario& scenario) {
  const Where* first = nullptr;
  for (const Variant& variant : scenario.variants) {
    for (const Measure& measure : variant.measures) {
      const Participation how = measure.where.how;
      if (how == Participation::matched || how == Participation::volunteers) return false;
      if (first == nullptr) first = &measure.where;
      if (!(measure.where == *first)) return false;
    }
  }
  return true;
}

bool is_a_course(const Variant& variant, int weeks) {
  int before = -1;
  for (const Measure& measure : variant.measures) {
    if (measure.start <= before || measure.end < weeks) return false;
    before = measure.start;
  }
  return variant.measures.size() <= Decision::most_steps;
}

}  // namespace

std::vector<int> levers_moved(const Scenario& scenario) {
  std::set<int> moved;
  for (const Variant& variant : scenario.variants) {
    for (const Measure& measure : variant.measures) {
      for (const auto& [lever, value] : measure.levers) moved.insert(lever);
    }
  }
  return {moved.begin(), moved.end()};
}

std::optional<Text> why_no_seminar(const ReadScenario& read) {
  const Scenario& scenario = read.scenario;
  if (scenario.design || scenario.until) {
    return Text{"a seminar is one world at a time: take study.design and study.until away",
                "ett seminarium är en värld i taget: ta bort study.design och study.until"};
  }
  const std::size_t levers = levers_moved(scenario).size();
  if (levers == 0 || levers > Seminar::most_levers) {
    return Text{"the variants of a seminar move 1 to 6 levers in all",
                "varianterna i ett seminarium rör sammanlagt 1 till 6 spakar"};
  }
  if (largest_world(*read.model, scenario).agents > most_agents) {
    return Text{
        "the world of a seminar has at most 200 000 agents: lower population.scale or "
        "population.principals",
        "världen i ett seminarium har högst 200 000 agenter: sänk population.scale eller "
        "population.principals"};
  }
  if (scenario.burn_in < 1 || scenario.weeks < 2) {
    return Text{"a seminar needs run.burn_in of at least 1 week and run.weeks of at least 2",
                "ett seminarium behöver minst 1 vecka i run.burn_in och minst 2 i run.weeks"};
  }
  if (!concerns_the_same(scenario)) {
    return Text{
        "all measures of a seminar concern the same: everyone, listed, or drawn by lot "
        "(how = \"random\")",
        "alla åtgärder i ett seminarium gäller desamma: alla, uppräknade eller lottade "
        "(how = \"random\")"};
  }
  if (!std::all_of(scenario.variants.begin(), scenario.variants.end(),
                   [&](const Variant& one) { return is_a_course(one, scenario.weeks); })) {
    return Text{
        "each variant of a seminar has at most 4 measures, which start one after the other and "
        "last to the end",
        "varje variant i ett seminarium har högst 4 åtgärder, som börjar en efter en och varar "
        "till slutet"};
  }
  return std::nullopt;
}

}  // namespace tillit
