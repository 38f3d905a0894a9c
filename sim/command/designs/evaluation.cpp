#include "sim/command/designs/evaluation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/command/designs/eval_point.hpp"
#include "sim/command/run/interruption.hpp"
#include "sim/command/words/run_name.hpp"
#include "sim/run/machine_memory.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/read.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/memory.hpp"
#include "sim/study/paired.hpp"
#include "sim/study/until.hpp"

namespace tillit {
namespace {

using Json = nlohmann::ordered_json;

/// Keeps the national means of every run, and nothing else.
class Means : public RunTaker {
 public:
  explicit Means(const Study& study) : of(study, Chosen::all) {}
  void take(const RunIndex& run, RunResult&& result) override { of.add(run, result); }
  WindowMeans of;
};

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

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json answer_of(const ReadScenario& read, int threads, Session& session) {
  const Study study = study_of(*read.model, read.scenario);
  Means means(study);
  Hands hands(threads);
  hands.runs_at_once =
      std::max<std::size_t>(1, MemoryNeed(study, all_runs(study)).runs_within(memory_of_machine()));
  const Interruption interruption;
  BatchMaker maker;
  maker.make = [&](const Wanted& batch) {
    StudyProgress progress;
    return run_study(study, batch, hands, means, progress, interruption.asked());
  };
  const BatchesEnd end = make_batches(study, all_runs(study), means.of, maker);
  if (!end.all.complete()) session.exit = end.all.done > 0 ? Exit::partial : Exit::run_failed;
  return answer_of(study, means.of, end);
}

}  // namespace

std::string evaluated(std::string_view point, EvalOptions options, Session& session) {
  const auto asked = overrides_of_point(point);
  if (const auto* fault = std::get_if<Text>(&asked)) {
    session.exit = Exit::usage;
    return text_of({{"error", session.say(*fault)}});
  }
  for (const std::string& one : std::get<std::vector<std::string>>(asked)) {
    options.overrides.push_back(one);
  }
  options.overrides.emplace_back("record.principals=false");
  Mistakes mistakes;
  const auto read = read_scenario(options.file, options.overrides, session.models, mistakes);
  if (!read) {
    session.exit = Exit::scenario_invalid;
    return text_of({{"mistakes", Json::parse(as_json(mistakes, session.language))}});
  }
  return text_of(answer_of(*read, options.threads, session));
}

}  // namespace tillit
