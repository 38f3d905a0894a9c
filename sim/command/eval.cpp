#include <fmt/format.h>

#include <cmath>
#include <iostream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/command/commands.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/run_name.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/report.hpp"
#include "sim/scenario/words.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/paired.hpp"
#include "sim/study/until.hpp"

namespace tillit {
namespace {

using Json = nlohmann::ordered_json;

struct EvalOptions {
  std::string file;
  std::vector<std::string> overrides;
  int threads = 1;
};

/// Keeps the national means of every run, and nothing else.
class Means : public RunTaker {
 public:
  explicit Means(const Study& study) : of(study, Chosen::all) {}
  void take(const RunIndex& run, RunResult&& result) override { of.add(run, result); }
  WindowMeans of;
};

/// The numbers of a point by their paths: {"parameters": {"shirk": 0.3}} and
/// {"parameters.shirk": 0.3} say the same.
void flatten(const Json& json, const std::string& path, std::vector<std::string>& overrides) {
  for (const auto& [key, value] : json.items()) {
    const std::string below = path.empty() ? key : path + "." + key;
    if (value.is_object()) {
      flatten(value, below, overrides);
    } else {
      overrides.push_back(fmt::format("study.design.over.{}={{values=[{}]}}", below, value.dump()));
    }
  }
}

void print(const Json& json) {
  fmt::print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

/// The point on standard input as overrides; nothing if it is not JSON.
std::optional<std::vector<std::string>> point_of_input(Session& session) {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const Json point = Json::parse(text.empty() ? "{}" : text, nullptr, false);
  if (!point.is_object()) {
    print({{"error", session.say({"standard input is not a JSON object such as "
                                  "{\"parameters\": {\"shirk\": 0.3}}",
                                  "standard in är inget JSON-objekt som "
                                  "{\"parameters\": {\"shirk\": 0.3}}"})}});
    session.exit = Exit::usage;
    return std::nullopt;
  }
  std::vector<std::string> overrides;
  flatten(point, "", overrides);
  if (!overrides.empty()) overrides.emplace_back("study.design.method=\"listed\"");
  return overrides;
}

/// JSON knows no number for what is not known.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json with_half_width(const std::string& name, const Estimate& estimate) {
  Json json = {{name, number(estimate.mean)}};
  if (estimate.half_width) json["half_width"] = number(*estimate.half_width);
  return json;
}

Json outcomes_of(const Study& study, const WindowMeans& means, std::size_t replications,
                 std::size_t lens, std::size_t variant) {
  Json all = Json::object();
  for (std::size_t i = 0; i < means.outcomes().size(); ++i) {
    const Outcome& outcome = study.model->declaration().outcomes[means.outcomes()[i].outcome];
    const auto of = [&](std::size_t any) {
      std::vector<double> values = means.of({lens, 0, any}, i);
      values.resize(replications);
      return values;
    };
    const std::vector<double> values = of(variant);
    Json one = with_half_width("mean", estimate(values));
    if (variant > 0) {
      one["against_baseline"] = with_half_width("difference", paired_difference(values, of(0)));
    }
    all[outcome.name] = std::move(one);
  }
  return all;
}

Json answer_of(const Study& study, const WindowMeans& means, const BatchesEnd& end) {
  Json json = {
      {"scenario", study.scenario.name},
      {"weeks", {first_week_of_means(study.scenario), Calendar(study.scenario).last() - 1}},
      {"replications", end.replications}};
  if (const auto& design = study.scenario.design) {
    for (std::size_t i = 0; i < design->varied.size(); ++i) {
      json["point"][design->varied[i].path] = design->points.front()[i];
    }
  }
  for (std::size_t lens = 0; lens < study.axes.lenses.size(); ++lens) {
    for (std::size_t variant = 0; variant < study.axes.variants.size(); ++variant) {
      json["outcomes"][study.axes.lenses[lens].name][study.axes.variants[variant].name] =
          outcomes_of(study, means, end.replications, lens, variant);
    }
  }
  for (const RunFailure& one : end.all.failures) {
    json["failures"].push_back(
        {{"run", run_name(study.axes, one.run, Language::english)}, {"message", one.message}});
  }
  return json;
}

void eval(EvalOptions options, Session& session) {
  const auto point = point_of_input(session);
  if (!point) return;
  options.overrides.insert(options.overrides.end(), point->begin(), point->end());
  options.overrides.emplace_back("record.principals=false");
  Mistakes mistakes;
  const auto read = read_scenario(options.file, options.overrides, session.models, mistakes);
  if (!read) {
    print({{"mistakes", Json::parse(as_json(mistakes, session.language))}});
    session.exit = Exit::scenario_invalid;
    return;
  }
  const Study study = study_of(*read->model, read->scenario);
  Means means(study);
  const Interruption interruption;
  BatchMaker maker;
  maker.make = [&](const Wanted& batch) {
    StudyProgress progress;
    return run_study(study, batch, options.threads, means, progress, interruption.asked());
  };
  const BatchesEnd end = make_batches(study, all_runs(study), means.of, maker);
  print(answer_of(study, means.of, end));
  if (!end.all.complete()) session.exit = end.all.done > 0 ? Exit::partial : Exit::run_failed;
}

}  // namespace

void add_eval(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "eval",
                      {"Read one point as JSON, run the scenario there, write its outcomes as JSON",
                       "Läs en punkt som JSON, kör scenariot där, skriv dess utfall som JSON"});
  auto options = std::make_shared<EvalOptions>();
  auto json = std::make_shared<bool>(true);
  needs_scenario(arguments, options->file);
  arguments.flag("--json", *json,
                 {"JSON in and out (there is no other way yet)",
                  "JSON in och ut (något annat sätt finns ännu inte)"});
  add_threads_option(arguments, options->threads);
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { eval(*options, session); });
}

}  // namespace tillit
