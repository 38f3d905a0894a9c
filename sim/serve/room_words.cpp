#include "sim/serve/room_words.hpp"

#include <cmath>

namespace tillit::room_words {
namespace {

Json lever_of(const Seminar& seminar, int index) {
  const auto number = static_cast<std::size_t>(index);
  const Lever& lever = seminar.declaration().levers[number];
  return {{"name", lever.name},   {"label", of(lever.label)}, {"meaning", of(lever.meaning)},
          {"least", lever.least}, {"most", lever.most},       {"today", seminar.scenario().levers[number]}};
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

/// A variant of the scenario as a decision: a measure is a step.
Json preset_of(const Seminar& seminar, const Variant& variant) {
  Json steps = Json::array();
  for (const Measure& measure : variant.measures) {
    Json levers = Json::object();
    for (const auto& [lever, value] : measure.levers) {
      levers[seminar.declaration().levers[static_cast<std::size_t>(lever)].name] = value;
    }
    steps.push_back({{"from", measure.start}, {"levers", levers}});
  }
  return {{"name", variant.name}, {"label", of(variant.label)}, {"steps", steps}};
}

}  // namespace

Json of(const Text& text) {
  return {{"en", text.in(Language::english)}, {"sv", text.in(Language::swedish)}};
}

Json of(const std::vector<double>& values) {
  Json list = Json::array();
  for (const double value : values) list.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
  return list;
}

Json of(const Decision& decision) {
  Json steps = Json::array();
  for (const Step& step : decision.steps) {
    Json levers = Json::object();
    for (const auto& [name, value] : step.levers) levers[name] = value;
    steps.push_back({{"from", step.from}, {"levers", levers}});
  }
  return {{"lens", decision.lens}, {"steps", steps}};
}

Json of(const Seminar& seminar) {
  const Scenario& scenario = seminar.scenario();
  const Declaration& declaration = seminar.declaration();
  Json json = {{"name", scenario.name},        {"title", of(scenario.title)},
               {"purpose", of(scenario.purpose)}, {"look_at", of(scenario.look_at)},
               {"weeks", scenario.weeks},      {"burn_in", scenario.burn_in},
               {"seed", scenario.seed}};
  for (const int lever : seminar.levers()) json["levers"].push_back(lever_of(seminar, lever));
  for (const Lens& lens : declaration.lenses) {
    Json baseline = Json::array();
    for (const auto& week : seminar.baseline(lens.name)) baseline.push_back(of(week));
    json["lenses"].push_back({{"name", lens.name}, {"label", of(lens.label)}, {"baseline", baseline}});
  }
  for (const std::size_t outcome : seminar.shown()) {
    json["outcomes"].push_back(outcome_of(declaration.outcomes[outcome]));
  }
  json["presets"] = Json::array();
  for (std::size_t i = 1; i < scenario.variants.size(); ++i) {
    json["presets"].push_back(preset_of(seminar, scenario.variants[i]));
  }
  return json;
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tillit::room_words
