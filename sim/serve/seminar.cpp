#include "sim/serve/seminar.hpp"

#include <algorithm>
#include <set>

#include "sim/run/sections.hpp"
#include "sim/scenario/mistakes.hpp"
#include "sim/study/calendar.hpp"

namespace tillit {
namespace {

const std::string group_variant = "group";
constexpr double most_agents = 200'000;  // more would keep thirty groups waiting

/// What the page draws: the main outcomes, and what the indicator shows beside them.
std::vector<std::size_t> outcomes_shown(const Declaration& declaration) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < declaration.outcomes.size(); ++i) {
    const Outcome& outcome = declaration.outcomes[i];
    if (outcome.national && (outcome.main || outcome.name == "indicator" || outcome.name == "board_trust" ||
                             outcome.name == "manager_trust" || outcome.name == "inspector_trust" ||
                             outcome.name == "pressure")) {
      shown.push_back(i);
    }
  }
  return shown;
}

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
  if (read.scenario.design || read.scenario.until) {
    return Text{"a seminar has no design and no until: it is one world at a time",
                "ett seminarium har ingen försöksplan och inget until: det är en värld i taget"};
  }
  const std::size_t levers = levers_moved(read.scenario).size();
  if (levers == 0 || levers > Seminar::most_levers) {
    return Text{"a seminar's variants move 1 to 6 levers in all", "ett seminariums varianter rör sammanlagt 1 till 6 spakar"};
  }
  if (read.model->size(read.scenario).agents > most_agents) {
    return Text{"a seminar's world has at most 200 000 agents: make population.scale or principals smaller",
                "ett seminariums värld har högst 200 000 agenter: gör population.scale eller antalet huvudmän mindre"};
  }
  return std::nullopt;
}

}  // namespace

std::variant<std::shared_ptr<const Seminar>, Text> Seminar::of(const ReadScenario& read,
                                                               std::span<const Model* const> models) {
  if (auto why = why_no_seminar(read)) return *why;
  std::shared_ptr<Seminar> seminar(new Seminar);
  seminar->model_ = read.model;
  seminar->models_.assign(models.begin(), models.end());
  seminar->scenario_ = read.scenario;
  seminar->levers_ = levers_moved(read.scenario);
  seminar->shown_ = outcomes_shown(read.model->declaration());
  const std::vector<Lens>& lenses = read.model->declaration().lenses;
  std::vector<UnderLens> prepared(lenses.size());
  parallel_section(lenses.size(), 1,
                   [&](std::size_t i) { prepared[i] = seminar->prepared(lenses[i].name); });
  for (std::size_t i = 0; i < lenses.size(); ++i) {
    seminar->lenses_.emplace(lenses[i].name, std::move(prepared[i]));
  }
  return std::shared_ptr<const Seminar>(seminar);
}

std::vector<double> Seminar::shown_of(const OneRun& run) const {
  std::vector<double> values;
  for (const std::size_t outcome : shown_) values.push_back(run.latest_nation()[outcome]);
  return values;
}

Seminar::UnderLens Seminar::prepared(const std::string& lens) const {
  UnderLens made;
  Mistakes mistakes;
  const auto read = read_scenario_text(toml_of({lens, {}}), "seminar", {}, models_, mistakes);
  made.study = std::make_shared<const Study>(study_of(*model_, read->scenario));
  OneRun run(*made.study, {0, 0, 0});
  const Calendar calendar(made.study->scenario);
  const auto always = [] { return true; };
  for (int week = calendar.first(); week < calendar.last(); ++week) {
    if (week == 0) made.at_start = std::make_shared<const OneRun>(run.branch());
    run.live_until(week + 1, 0, always);
    made.baseline.push_back(shown_of(run));
  }
  return made;
}

const std::vector<std::vector<double>>& Seminar::baseline(const std::string& lens) const {
  return lenses_.at(lens).baseline;
}

std::string Seminar::toml_of(const Decision& decision) const {
  Scenario scenario = scenario_;
  const std::vector<Lens>& lenses = model_->declaration().lenses;
  scenario.lenses = {*std::find_if(lenses.begin(), lenses.end(),
                                   [&](const Lens& one) { return one.name == decision.lens; })};
  scenario.replications = 1;
  scenario.variants = {scenario.variants.front()};
  if (!decision.steps.empty()) {
    Variant variant{group_variant, {"A group's decision", "En grupps beslut"}, {}};
    for (const Step& step : decision.steps) {
      Measure measure;
      for (const auto& [name, value] : step.levers) {
        for (const int lever : levers_) {
          if (model_->declaration().levers[static_cast<std::size_t>(lever)].name == name) {
            measure.levers.emplace_back(lever, value);
          }
        }
      }
      measure.start = step.from;
      measure.end = scenario.weeks;
      variant.measures.push_back(std::move(measure));
    }
    scenario.variants.push_back(std::move(variant));
  }
  return resolved_text(scenario, model_->declaration());
}

std::optional<Text> Seminar::refused(const Decision& decision) const {
  if (!lenses_.contains(decision.lens)) {
    return Text{"there is no such theory of people", "det finns inget sådant synsätt"};
  }
  for (const Step& step : decision.steps) {
    if (step.from >= scenario_.weeks) {
      return Text{"a change of course comes before the end", "en kursändring kommer före slutet"};
    }
    for (const auto& [name, value] : step.levers) {
      const auto lever = std::find_if(levers_.begin(), levers_.end(), [&](int one) {
        return declaration().levers[static_cast<std::size_t>(one)].name == name;
      });
      if (lever == levers_.end()) {
        return Text{"the seminar has no lever " + name, "seminariet har ingen spak " + name};
      }
      const Lever& declared = declaration().levers[static_cast<std::size_t>(*lever)];
      if (value < declared.least || value > declared.most) {
        return Text{"a value is outside the range of " + name, "ett värde ligger utanför gränserna för " + name};
      }
    }
  }
  return std::nullopt;
}

std::optional<Lived> Seminar::live(const Decision& decision, const OnWeek& on_week) const {
  Lived lived;
  lived.toml = toml_of(decision);
  Mistakes mistakes;
  const auto read = read_scenario_text(lived.toml, "seminar", {}, models_, mistakes);
  const Study study = study_of(*model_, read->scenario);
  OneRun run = lenses_.at(decision.lens).at_start->branch();
  run.move_to(study);
  const std::size_t variant = study.scenario.variants.size() - 1;
  bool wanted = true;
  for (int week = 0; week < study.scenario.weeks && wanted; ++week) {
    run.live_until(week + 1, variant, [] { return true; });
    lived.weeks.push_back(shown_of(run));
    wanted = on_week(week, lived.weeks.back());
  }
  if (!wanted) return std::nullopt;
  lived.content_hash = run.result().content_hash;
  return lived;
}

}  // namespace tillit
