#include "tests/sim/scenario/small_model.hpp"

#include "sim/scenario/mistakes/report.hpp"

namespace tillit {
namespace {

Declaration declare() {
  Declaration all;
  all.name = "small";
  all.title = {"A small model", "En liten modell"};
  all.population_kinds = {"named", "synthetic"};
  all.parameters = {
      {"rate", 0.1, "1/week", 0, 1, false, {"how fast", "hur fort"}, {"assumption", ""}},
      {"cycle", 208, "weeks", 1, 1040, true, {"how long", "hur länge"}, {"law", ""}},
      {"size", 5, "staff", 1, 1e6, false, {"how large", "hur stor"}, {"counted", ""}}};
  all.relations = {{Relation::Kind::not_above, "size", "cycle"}};
  all.sector_parameters = {
      {"clients", 2, "clients", 0.1, 100, false, {"clients", "brukare"}, {"assumption", ""}},
      {"teams", 8, "units", 1, 100, true, {"teams", "arbetslag"}, {"assumption", ""}}};
  all.sectors = {{"care", {"care", "omsorg"}, {2, 8}}, {"school", {"school", "skola"}, {6, 4}}};
  all.levers = {
      {"delegate", 0, "1", -1, 1, {"delegation", "delegering"}, {"d", "d"}, {"SOU", ""}},
      {"grants", 1, "1", 0, 3, {"grants", "statsbidrag"}, {"g", "g"}, {"SOU", ""}},
      {"staffing", 1, "1", 0.7, 1.3, {"staffing", "bemanning"}, {"s", "s"}, {"reply", ""}}};
  all.mechanisms = {{"gaming", {"gaming", "skönmålning"}, {"none", "ingen"}},
                    {"strain", {"strain", "belastning"}, {"none", "ingen"}}};
  all.lenses = {{"balanced", {"balanced", "balanserad"}, {{"rate", 0.2}}},
                {"strict", {"strict", "sträng"}, {{"rate", 0.3}, {"size", 7}}}};
  all.outcomes = {{"quality", "1", {"quality", "kvalitet"}, {"q", "q"}}};
  all.outcomes.front().by_sector = true;
  return all;
}

}  // namespace

const Declaration& SmallModel::declaration() const {
  static const Declaration all = declare();
  return all;
}

std::vector<Principal> SmallModel::principals(const Scenario& scenario, Mistakes&) const {
  std::vector<Principal> all;
  if (scenario.population.kind == "synthetic") {
    for (int i = 0; i < scenario.population.principals; ++i) {
      const std::string number = std::to_string(i);
      all.push_back({"P" + number, "Principal " + number, "principal", "all", 0, {}});
    }
    return all;
  }
  return {{"01", "Malmö", "municipality", "A1", 1, {10, 10}},
          {"02", "Habo", "municipality", "B3", 1, {10, 10}},
          {"03", "Håbo", "municipality", "A2", 1, {10, 0}},
          {"04", "Region Skåne", "region", "region", 1, {0, 10}}};
}

const std::array<const Model*, 1>& small_models() {
  static const SmallModel model;
  static const std::array<const Model*, 1> models{&model};
  return models;
}

std::vector<std::string> Answer::codes() const {
  std::vector<std::string> all;
  for (const PlacedMistake& one : mistakes.sorted()) all.push_back(code_of(one.mistake));
  return all;
}

std::string Answer::english() const { return as_text(mistakes, Language::english, false); }

Answer read_small(const std::string& text, const std::vector<std::string>& overrides) {
  Answer answer;
  answer.read = read_scenario_text(text, "small.toml", overrides, small_models(), answer.mistakes);
  return answer;
}

Answer read_small_file(const std::string& path, const std::vector<std::string>& overrides) {
  Answer answer;
  answer.read = read_scenario(path, overrides, small_models(), answer.mistakes);
  return answer;
}

}  // namespace tillit
