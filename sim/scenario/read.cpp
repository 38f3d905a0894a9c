#include "sim/scenario/read.hpp"

#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "sim/run/largest_world.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/reading/check.hpp"
#include "sim/scenario/reading/known_principals.hpp"
#include "sim/scenario/reading/reading.hpp"
#include "sim/scenario/shape/scenario_shape.hpp"
#include "sim/scenario/tree/sources.hpp"

namespace tillit {
namespace {

std::vector<std::string> names_of_models(std::span<const Model* const> models) {
  std::vector<std::string> names;
  for (const Model* model : models) names.push_back(model->declaration().name);
  return names;
}

const Model* model_named(const std::string& name, std::span<const Model* const> models) {
  for (const Model* model : models) {
    if (model->declaration().name == name) return model;
  }
  return nullptr;
}

/// The model a scenario is for: without it nothing else can be checked.
const Model* model_of(const Node& tree, std::span<const Model* const> models, Mistakes& mistakes) {
  const Node* key = tree.find("model");
  if (key == nullptr) {
    const Model* usual = model_named(Scenario{}.model, models);
    return usual != nullptr ? usual : models.front();
  }
  if (key->form != Form::text) {
    mistakes.add(key->place, WrongType{"model", Form::text, key->form});
    return nullptr;
  }
  const Model* model = model_named(key->text, models);
  if (model == nullptr) {
    const std::vector<std::string> known = names_of_models(models);
    mistakes.add(key->place,
                 UnknownName{Noun::model, key->text, nearest_name(key->text, known), known});
  }
  return model;
}

/// The shape of a model's scenarios, made once: making it takes longer than reading most scenarios.
const Shape& shape_of(const Declaration& declaration, const std::vector<std::string>& models) {
  using Key = std::tuple<const Declaration*, std::string, std::vector<std::string>>;
  static std::mutex one_at_a_time;
  static std::map<Key, Shape> shapes;
  const std::lock_guard lock(one_at_a_time);
  const auto [made, is_new] = shapes.try_emplace(Key{&declaration, declaration.name, models});
  if (is_new) made->second = scenario_shape(declaration, models);
  return made->second;
}

void check_size(const Reading& reading) {
  const Scenario& scenario = reading.scenario;
  const double runs = static_cast<double>(scenario.lenses.size()) * scenario.replications *
                      static_cast<double>(scenario.variants.size()) *
                      static_cast<double>(scenario.design ? scenario.design->points.size() : 1);
  const Node* study = reading.tree.find("study");
  const Node* population = reading.tree.find("population");
  const Node& at_study = study != nullptr ? *study : reading.tree;
  const Node& at_population = population != nullptr ? *population : reading.tree;
  if (runs > Limits::runs) {
    reading.mistakes.add(at_study.key_place, TooLarge{Amount::runs, runs, Limits::runs});
  }
  if (reading.mistakes.errors() > 0) return;
  const double agents = largest_world(reading.model, scenario).agents;
  if (agents > Limits::agents) {
    reading.mistakes.add(at_population.key_place, TooLarge{Amount::agents, agents, Limits::agents});
  }
}

Scenario scenario_of(const Node& tree, const std::string& name, const Model& model,
                     Mistakes& mistakes) {
  Scenario scenario;
  scenario.model = model.declaration().name;
  scenario.name = name;
  KnownPrincipals known(scenario.principals);
  Reading reading{tree, model, scenario, mistakes, known};
  read_words_and_run(reading);
  read_numbers(reading);
  read_lenses(reading);
  read_population(reading);
  read_variants(reading);
  read_design(reading);
  read_until(reading);
  read_calibration(reading);
  read_validation(reading);
  check_size(reading);
  return scenario;
}

std::optional<ReadScenario> read(std::optional<Sources> sources,
                                 const std::vector<std::string>& overrides,
                                 std::span<const Model* const> models, Mistakes& mistakes) {
  const Model* model = sources ? model_of(sources->tree, models, mistakes) : nullptr;
  if (model == nullptr) return std::nullopt;
  const Declaration& declaration = model->declaration();
  check(sources->tree, shape_of(declaration, names_of_models(models)), mistakes);
  ReadScenario result;
  result.scenario = scenario_of(sources->tree, sources->name, *model, mistakes);
  if (mistakes.errors() > 0) return std::nullopt;
  result.model = model;
  result.as_read = std::move(sources->as_read);
  result.resolved = resolved_text(result.scenario, declaration);
  result.overrides = overrides;
  return result;
}

}  // namespace

std::optional<ReadScenario> read_scenario(const std::string& path,
                                          const std::vector<std::string>& overrides,
                                          std::span<const Model* const> models,
                                          Mistakes& mistakes) {
  return read(read_sources(path, overrides, mistakes), overrides, models, mistakes);
}

std::optional<ReadScenario> read_scenario_text(const std::string& text, const std::string& name,
                                               const std::vector<std::string>& overrides,
                                               std::span<const Model* const> models,
                                               Mistakes& mistakes) {
  return read(read_sources_of_text(text, name, overrides, mistakes), overrides, models, mistakes);
}

}  // namespace tillit
