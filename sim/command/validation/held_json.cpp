#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/command/validation/held_table.hpp"
#include "sim/command/validation/held_words.hpp"

namespace tillit {
namespace {

using Json = nlohmann::ordered_json;

/// JSON knows neither infinite numbers nor NaN: null.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json json_of(const HeldModel& model, const HeldTarget& one) {
  const Target& target = model.target(one);
  const std::optional<double>& half = one.estimate.half_width;
  Json values = Json::array();
  for (const double value : one.values) values.push_back(number(value));
  const Pattern& pattern = model.pattern(one);
  return {{"model", model.study.model->declaration().name},
          {"pattern", pattern.name},
          {"statement", {{"en", pattern.statement.en}, {"sv", pattern.statement.sv}}},
          {"target", target.name},
          {"label", {{"en", target.label.en}, {"sv", target.label.sv}}},
          {"least", number(target.band.least)},
          {"most", number(target.band.most)},
          {"source", target.source},
          {"mark", target.mark},
          {"lens", model.lens(one).name},
          {"mean", number(one.estimate.mean)},
          {"half_width", half ? number(*half) : Json(nullptr)},
          {"verdict", verdict_words(one.verdict, Language::english)},
          {"values", values}};
}

}  // namespace

std::string held_json(const std::vector<HeldModel>& models) {
  Json all = Json::array();
  for (const HeldModel& model : models) {
    for (const HeldTarget& one : model.held) all.push_back(json_of(model, one));
  }
  return all.dump(2) + "\n";
}

}  // namespace tillit
