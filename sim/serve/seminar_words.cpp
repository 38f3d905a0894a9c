#include <algorithm>

#include "sim/run/largest_world.hpp"
#include "sim/serve/room_words.hpp"
#include "sim/study/calendar.hpp"

namespace tillit::room_words {
namespace {

Json lever_of(const Seminar& seminar, int index) {
  const auto number = static_cast<std::size_t>(index);
  const Lever& lever = seminar.declaration().levers[number];
  return {{"name", lever.name},           {"label", of(lever.label)},
          {"meaning", of(lever.meaning)}, {"least", lever.least},
          {"most", lever.most},           {"today", seminar.scenario().levers[number]}};
}

Json outcome_of(const Outcome& outcome) {
  const char* better = outcome.better == Better::higher  ? "higher"
                       : outcome.better == Better::lower ? "lower"
                                                         : "neither";
  return {{"name", outcome.name},
          {"unit", outcome.unit},
          {"label", of(outcome.label)},
          {"meaning", of(outcome.meaning)},
          {"better", better}};
}

Json link_of(const Link& link) {
  const char* kind = link.kind == Link::Kind::control ? "control"
                     : link.kind == Link::Kind::trust ? "trust"
                                                      : "report";
  return {{"outcome", link.outcome},
          {"kind", kind},
          {"from", link.from},
          {"to", link.to},
          {"label", of(link.label)}};
}

/// A variant of the scenario as a decision: a measure is a step.
Json preset_of(const Seminar& seminar, const Variant& variant) {
  Decision decision;
  for (const Measure& measure : variant.measures) {
    Step step{measure.start, {}};
    for (const auto& [lever, value] : measure.levers) {
      step.levers.emplace_back(seminar.declaration().levers[static_cast<std::size_t>(lever)].name,
                               value);
    }
    decision.steps.push_back(std::move(step));
  }
  return {{"name", variant.name}, {"label", of(variant.label)}, {"steps", of(decision)["steps"]}};
}

Json named(const std::string& name, const Text& label) {
  return {{"name", name}, {"label", of(label)}};
}

/// Who is there: numbers for people to read, of those whom decisions concern.
void tell_size(Json& json, const Seminar& seminar) {
  const Scenario& scenario = seminar.scenario();
  const WorldSize size = largest_world(seminar.model(), scenario);
  const std::size_t principals = scenario.principals.size();
  const auto taking_part = seminar.participants();
  const double share =
      static_cast<double>(taking_part.value_or(principals)) / static_cast<double>(principals);
  json["people"] = static_cast<std::int64_t>(size.agents);
  json["citizens"] = static_cast<std::int64_t>(size.citizens * share);
  json["principals"] = principals;
  json["participants"] = taking_part ? Json(*taking_part) : Json(nullptr);
}

}  // namespace

Json of(const Seminar& seminar) {
  const Scenario& scenario = seminar.scenario();
  const Declaration& declaration = seminar.declaration();
  Json json = {{"type", "seminar"},
               {"name", scenario.name},
               {"title", of(scenario.title)},
               {"purpose", of(scenario.purpose)},
               {"look_at", of(scenario.look_at)},
               {"weeks", scenario.weeks},
               {"burn_in", scenario.burn_in}};
  tell_size(json, seminar);
  const auto list = [&](const char* key, const auto& items, const auto& words) {
    json[key] = Json::array();
    for (const auto& item : items) json[key].push_back(words(item));
  };
  list("levers", seminar.levers(), [&](int lever) { return lever_of(seminar, lever); });
  list("presets", scenario.variants, [&](const Variant& one) { return preset_of(seminar, one); });
  json["presets"].erase(0);  // all stays as today
  list("outcomes", seminar.shown().outcomes,
       [&](std::size_t i) { return outcome_of(declaration.outcomes[i]); });
  list("links", declaration.links, link_of);
  list("actors", declaration.actors,
       [](const Actor& actor) { return named(actor.name, actor.label); });
  json["predict"] = declaration.to_foresee;
  list("explained", seminar.explained(), [](const ExplainedOutcome& one) { return one.name; });
  list("lenses", declaration.lenses, [&](const Lens& lens) {
    Json one = named(lens.name, lens.label);
    one["baseline"] = of(seminar.under(lens.name).baseline);
    return one;
  });
  return json;
}

}  // namespace tillit::room_words
