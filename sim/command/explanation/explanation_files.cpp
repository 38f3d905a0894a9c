#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/command/explanation/explained_change.hpp"

namespace tillit {
namespace {

using ExplanationJson = nlohmann::ordered_json;

/// JSON knows no number for what is not known.
ExplanationJson known(double value) {
  return std::isfinite(value) ? ExplanationJson(value) : ExplanationJson(nullptr);
}

ExplanationJson moved(const Cause& cause, const Moved& how, Language language) {
  return {{"name", cause.name},
          {"label", cause.label.in(language)},
          {"from", known(how.from)},
          {"to", known(how.to)}};
}

ExplanationJson all_moved(const std::vector<Cause>& causes, const std::vector<Moved>& how,
                          Language language) {
  ExplanationJson all = ExplanationJson::array();
  for (std::size_t i = 0; i < causes.size(); ++i) {
    all.push_back(moved(causes[i], how[i], language));
  }
  return all;
}

ExplanationJson answer_json(const ExplainedChange& change, std::size_t place, Language language) {
  const Explanation& answer = change.answers[place];
  const AxisEntry& variant = change.study->axes.variants[change.variants[place]];
  ExplanationJson json = {{"variant", variant.name},
                          {"label", variant.label.in(language)},
                          {"before", answer.before},
                          {"after", answer.after()},
                          {"change", answer.change()}};
  ExplanationJson weeks = ExplanationJson::array(), values = ExplanationJson::array();
  for (const ExplainedWeek& week : answer.weeks) {
    weeks.push_back(week.week);
    values.push_back(week.value);
  }
  json["weeks"] = weeks;
  json["values"] = values;
  for (std::size_t term = 0; term < change.equation.terms.size(); ++term) {
    ExplanationJson one = moved(change.equation.terms[term], answer.inputs[term], language);
    one["contribution"] = answer.weeks.back().contributions[term];
    for (const ExplainedWeek& week : answer.weeks) {
      one["by_week"].push_back(week.contributions[term]);
    }
    json["terms"].push_back(std::move(one));
  }
  json["levers"] = all_moved(change.equation.levers, answer.levers, language);
  json["chain"] = all_moved(change.equation.chain, answer.chain, language);
  return json;
}

/// `code` is a principal's own; of several it is null.
ExplanationJson where_json(const ExplainedPlace& place, Language language) {
  const bool is_one = place.kind == ExplainedPlace::Kind::principal;
  ExplanationJson json = {
      {"kind", place.name()},
      {"code", is_one ? ExplanationJson(place.principal.code) : ExplanationJson(nullptr)},
      {"name", is_one ? place.principal.name : place.words().in(language)}};
  if (place.kind == ExplainedPlace::Kind::participants) {
    json["principals"] = place.principals.size();
  }
  return json;
}

/// What a page shows first: the terms by size, of the change or of the difference.
ExplanationJson causes_json(const ExplainedChange& change, Language language) {
  ExplanationJson all = ExplanationJson::array();
  for (const std::size_t term : change.largest_first()) {
    const Cause& cause = change.equation.terms[term];
    all.push_back({{"name", cause.name},
                   {"label", cause.label.in(language)},
                   {"contribution", change.contribution(term)},
                   {"share", known(std::abs(change.contribution(term)) / change.movement())},
                   {"half_by_week", change.half_reached(term)}});
  }
  return all;
}

ExplanationJson outcome_json(const ExplainedChange& change, Language language) {
  return {{"name", change.equation.name}, {"label", change.equation.label.in(language)}};
}

/// What the terms come to, and all of each variant.
void put_answer(const ExplainedChange& change, Language language, ExplanationJson& json) {
  json["change"] = change.change();
  json["rest"] = change.rest();
  json["causes"] = causes_json(change, language);
  for (std::size_t i = 0; i < change.answers.size(); ++i) {
    json["variants"].push_back(answer_json(change, i, language));
  }
}

/// A cell, in quotation marks if it holds a comma or such a mark.
std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char one : text) quoted += one == '"' ? std::string("\"\"") : std::string(1, one);
  return quoted + "\"";
}

std::string csv_number(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : "";
}

}  // namespace

std::string explanation_json(const ExplainedChange& change, Language language) {
  const StudyAxes& axes = change.study->axes;
  const Scenario& scenario = change.study->scenario;
  ExplanationJson json = {
      {"scenario", scenario.name},
      {"outcome", outcome_json(change, language)},
      {"where", where_json(change.place, language)},
      {"sector", change.sector ? ExplanationJson(scenario.sectors[*change.sector].name)
                               : ExplanationJson(nullptr)},
      {"between", {change.from, change.to}},
      {"lens", axes.lenses[change.run.lens].name},
      {"replication", axes.replications[change.run.replication]}};
  if (axes.has_design()) json["point"] = axes.design.points[change.run.design];
  json["compares"] = change.compares();
  put_answer(change, language, json);
  json["followed"] = ExplanationJson::array();
  for (const ExplainedChange& cause : change.followed) {
    ExplanationJson one = {{"outcome", outcome_json(cause, language)}};
    put_answer(cause, language, one);
    json["followed"].push_back(std::move(one));
  }
  return json.dump(2, ' ', false, ExplanationJson::error_handler_t::replace) + "\n";
}

std::string explanation_csv(const ExplainedChange& change, Language language) {
  std::string text = "term,label,contribution,share";
  for (const std::size_t variant : change.variants) {
    const std::string& name = change.study->axes.variants[variant].name;
    text += fmt::format(",{0},{0}_from,{0}_to", name);
  }
  text += "\n";
  for (const std::size_t term : change.largest_first()) {
    const Cause& cause = change.equation.terms[term];
    text += fmt::format("{},{},{},{}", cause.name, cell(cause.label.in(language)),
                        csv_number(change.contribution(term)),
                        csv_number(std::abs(change.contribution(term)) / change.movement()));
    for (const Explanation& answer : change.answers) {
      text += fmt::format(",{},{},{}", csv_number(answer.weeks.back().contributions[term]),
                          csv_number(answer.inputs[term].from), csv_number(answer.inputs[term].to));
    }
    text += "\n";
  }
  const Text rounding{"rounding", "avrundning"};
  return text + fmt::format("rest,{},{},{}\n", rounding.in(language), csv_number(change.rest()),
                            std::string(3 * change.answers.size(), ','));
}

}  // namespace tillit
