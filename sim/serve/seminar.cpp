#include "sim/serve/seminar.hpp"

#include <algorithm>

#include "sim/study/calendar.hpp"
#include "sim/study/trial.hpp"
#include "sim/threads/sections.hpp"

namespace tillit {
namespace {

/// Whom the measures concern: they all concern the same.
Where where_of(const Scenario& scenario) {
  for (const Variant& variant : scenario.variants) {
    if (!variant.measures.empty()) return variant.measures.front().where;
  }
  return {};
}

bool is_for_all(const Where& where) { return where == Where{}; }

}  // namespace

Seminar::Seminar(const ReadScenario& read)
    : model_(read.model),
      scenario_(read.scenario),
      levers_(levers_moved(read.scenario)),
      where_(where_of(read.scenario)),
      shown_(read.model->declaration(), read.scenario.sectors.size()),
      explained_(read.model->explained()) {}

std::variant<std::shared_ptr<const Seminar>, Text> Seminar::of(const ReadScenario& read) {
  if (auto why = why_no_seminar(read)) return *why;
  const std::shared_ptr<Seminar> seminar(new Seminar(read));
  const std::vector<Lens>& lenses = seminar->declaration().lenses;
  std::vector<UnderLens> prepared(lenses.size());
  parallel_section(lenses.size(), 1,
                   [&](std::size_t i) { prepared[i] = seminar->prepared(lenses[i].name); });
  for (std::size_t i = 0; i < lenses.size(); ++i) {
    seminar->lenses_.emplace(lenses[i].name, std::move(prepared[i]));
  }
  return std::shared_ptr<const Seminar>(seminar);
}

Seminar::UnderLens Seminar::prepared(const std::string& lens) const {
  UnderLens made;
  made.study = std::make_shared<const Study>(study_of_decision({lens, {}}));
  const Scenario& scenario = made.study->scenario;
  OneRun run(*made.study, {});
  if (!is_for_all(where_)) {
    made.participants = take_part(where_, scenario, RandomWorld{scenario.seed, 0}, run.world());
  }
  for (int week = Calendar(scenario).first(); week < scenario.weeks; ++week) {
    if (week == -1) made.before_start = std::make_shared<const OneRun>(run.branch());
    run.live_until(week + 1, 0, [] { return true; });
    made.baseline.push_back(shown_of(made, run));
  }
  made.last_year = last_year_of({made.baseline.end() - scenario.weeks, made.baseline.end()});
  return made;
}

std::vector<double> Seminar::shown_of(const UnderLens& under, const OneRun& run) const {
  return under.participants.empty() ? shown_.of(run.latest())
                                    : shown_.of(run.latest(), under.participants);
}

const ExplainedOutcome* Seminar::explained(const std::string& name) const {
  for (const ExplainedOutcome& one : explained_) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

std::optional<std::size_t> Seminar::participants() const {
  const Participants& some = lenses_.begin()->second.participants;
  if (some.empty()) return std::nullopt;
  return static_cast<std::size_t>(std::count(some.begin(), some.end(), 1));
}

Scenario Seminar::scenario_of(const Decision& decision) const {
  Scenario scenario = scenario_;
  const std::vector<Lens>& lenses = declaration().lenses;
  scenario.lenses = {*std::find_if(lenses.begin(), lenses.end(),
                                   [&](const Lens& one) { return one.name == decision.lens; })};
  scenario.replications = 1;
  scenario.variants.resize(1);
  if (!decision.steps.empty()) {
    Variant variant{"group", {"What the group decided", "Gruppens beslut"}, {}};
    for (const Step& step : decision.steps) {
      Measure measure{{}, step.from, scenario.weeks, where_};
      for (const auto& [name, value] : step.levers) {
        const auto index = lever_named(name) - declaration().levers.data();
        measure.levers.emplace_back(static_cast<int>(index), value);
      }
      variant.measures.push_back(std::move(measure));
    }
    scenario.variants.push_back(std::move(variant));
  }
  return scenario;
}

Study Seminar::study_of_decision(const Decision& decision) const {
  return study_of(*model_, scenario_of(decision));
}

std::string Seminar::toml_of(const Decision& decision) const {
  return resolved_text(scenario_of(decision), declaration());
}

const Lever* Seminar::lever_named(const std::string& name) const {
  for (const int index : levers_) {
    const Lever& lever = declaration().levers[static_cast<std::size_t>(index)];
    if (lever.name == name) return &lever;
  }
  return nullptr;
}

std::optional<Text> Seminar::refused(const Decision& decision) const {
  if (!lenses_.contains(decision.lens)) {
    return Text{"there is no such theory of people", "det finns ingen sådan människosyn"};
  }
  for (const Step& step : decision.steps) {
    if (step.from >= scenario_.weeks) {
      return Text{"a change of course comes before the end", "en kursändring kommer före slutet"};
    }
    if (step.levers.empty()) {
      return Text{"a change of course moves a lever", "en kursändring rör någon spak"};
    }
    for (const auto& [name, value] : step.levers) {
      const Lever* lever = lever_named(name);
      if (lever == nullptr) {
        return Text{"the seminar has no lever " + name, "seminariet har ingen spak " + name};
      }
      if (!(value >= lever->least && value <= lever->most)) {
        return Text{"a value is outside the range of " + lever->label.en,
                    "ett värde ligger utanför gränserna för " + lever->label.sv};
      }
    }
  }
  return std::nullopt;
}

std::optional<Text> Seminar::refused(const Prediction& prediction) const {
  for (const auto& [name, values] : prediction) {
    const auto& foreseen = declaration().to_foresee;
    if (std::find(foreseen.begin(), foreseen.end(), name) == foreseen.end()) {
      return Text{"the seminar does not ask about " + name, "seminariet frågar inte om " + name};
    }
  }
  return std::nullopt;
}

}  // namespace tillit
