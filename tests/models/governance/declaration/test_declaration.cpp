#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "models/governance/declaration/levers.hpp"
#include "models/governance/declaration/parameters.hpp"
#include "sim/scenario/relations.hpp"
#include "sim/scenario/scenario.hpp"
#include "tests/models/governance/declaration/declared.hpp"

using namespace tillit;
using namespace tillit::governance;

namespace {

template <class Named>
bool names_are_unique(const std::vector<Named>& all) {
  const std::vector<std::string> names = names_of(all);
  return std::set<std::string>(names.begin(), names.end()).size() == names.size();
}

template <class Named>
bool names_are_words(const std::vector<Named>& all) {
  const std::string letters = "abcdefghijklmnopqrstuvwxyz_";
  const std::vector<std::string> names = names_of(all);
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return !name.empty() && name.find_first_not_of(letters) == std::string::npos;
  });
}

void check_both_languages(const Text& text) {
  CHECK_FALSE(text.en.empty());
  CHECK_FALSE(text.sv.empty());
  CHECK(text.en != text.sv);
}

/// What is only the name of a report is the same in both languages.
void check_source(const Text& source) {
  CHECK_FALSE(source.en.empty());
  CHECK_FALSE(source.sv.empty());
  const auto has = [](const std::string& text, const char* word) {
    return text.find(word) != std::string::npos;
  };
  CHECK(has(source.en, "assumption") == has(source.sv, "antagande"));
  CHECK(has(source.en, "held against") == has(source.sv, "prövat mot"));
}

void check_parameter(const Parameter& parameter) {
  INFO(parameter.name);
  check_both_languages(parameter.meaning);
  CHECK_FALSE(parameter.unit.empty());
  check_source(parameter.source);
  CHECK(parameter.least < parameter.most);
}

void check_fallback(const Parameter& parameter) {
  INFO(parameter.name);
  CHECK(parameter.least <= parameter.fallback);
  CHECK(parameter.fallback <= parameter.most);
  if (parameter.whole) CHECK(parameter.fallback == std::round(parameter.fallback));
}

std::size_t number_of(const std::string& parameter) {
  const auto found = std::find_if(declared.parameters.begin(), declared.parameters.end(),
                                  [&](const Parameter& one) { return one.name == parameter; });
  REQUIRE(found != declared.parameters.end());
  return static_cast<std::size_t>(found - declared.parameters.begin());
}

const Parameter& parameter_named(const std::string& name) {
  return declared.parameters[number_of(name)];
}

}  // namespace

TEST_CASE("names are unique words", "[declaration]") {
  CHECK(names_are_unique(declared.parameters));
  CHECK(names_are_unique(declared.sector_parameters));
  CHECK(names_are_unique(declared.sectors));
  CHECK(names_are_unique(declared.levers));
  CHECK(names_are_unique(declared.mechanisms));
  CHECK(names_are_unique(declared.lenses));
  CHECK(names_are_unique(declared.outcomes));
  CHECK(names_are_unique(declared.probes));
  CHECK(names_are_words(declared.parameters));
  CHECK(names_are_words(declared.sector_parameters));
  CHECK(names_are_words(declared.levers));
  CHECK(names_are_words(declared.mechanisms));
  CHECK(names_are_words(declared.outcomes));
  CHECK(names_are_words(declared.probes));
}

TEST_CASE("no parameter of a sector has the name of one for all", "[declaration]") {
  std::vector<Parameter> both = declared.parameters;
  both.insert(both.end(), declared.sector_parameters.begin(), declared.sector_parameters.end());
  CHECK(names_are_unique(both));
}

TEST_CASE("parameters have a range, both languages and a source", "[declaration]") {
  for (const Parameter& parameter : declared.parameters) check_parameter(parameter);
  for (const Parameter& parameter : declared.sector_parameters) check_parameter(parameter);
}

TEST_CASE("the default of a parameter is allowed", "[declaration]") {
  for (const Parameter& parameter : declared.parameters) check_fallback(parameter);
}

TEST_CASE("what must hold between parameters holds under every lens of the model",
          "[declaration]") {
  Scenario usual;
  for (const Parameter& one : declared.parameters) usual.parameters.push_back(one.fallback);
  usual.parameter_set.assign(declared.parameters.size(), false);
  CHECK(declared.relations.size() == 5);
  for (const Relation& relation : declared.relations) {
    const std::size_t first = number_of(relation.first);
    const std::size_t second = number_of(relation.second);
    for (const Lens& lens : declared.lenses) {
      INFO(lens.name << " " << relation.first << " " << relation.second);
      const std::vector<double> values = parameters_under(lens, usual, declared);
      CHECK(holds(relation.kind, values[first], values[second]));
    }
  }
}

TEST_CASE("a source begins with its section of the specification", "[declaration]") {
  for (const Parameter& parameter : declared.parameters) {
    const auto& [en, sv] = parameter.source;
    INFO(parameter.name << ": " << en << ", " << sv);
    const bool section = en.front() >= '1' && en.front() <= '8';
    CHECK((section || en.rfind("conventions", 0) == 0));
    CHECK(sv.rfind(section ? en.substr(0, en.find(';')) : "grunder", 0) == 0);
  }
}

TEST_CASE("labels and meanings are given in both languages", "[declaration]") {
  check_both_languages(declared.title);
  for (const Sector& sector : declared.sectors) check_both_languages(sector.label);
  for (const Lever& lever : declared.levers) {
    INFO(lever.name);
    check_both_languages(lever.label);
    check_both_languages(lever.meaning);
    check_source(lever.source);
  }
  for (const Mechanism& mechanism : declared.mechanisms) {
    INFO(mechanism.name);
    check_both_languages(mechanism.label);
    check_both_languages(mechanism.off_means);
  }
  for (const Lens& lens : declared.lenses) check_both_languages(lens.label);
  for (const Outcome& outcome : declared.outcomes) {
    INFO(outcome.name);
    check_both_languages(outcome.label);
    check_both_languages(outcome.meaning);
  }
  for (const Probe& probe : declared.probes) {
    INFO(probe.name);
    check_both_languages(probe.label);
    check_both_languages(probe.meaning);
  }
}

TEST_CASE("levers tell their gain and their price", "[declaration]") {
  for (const Lever& lever : declared.levers) {
    INFO(lever.name);
    CHECK(lever.meaning.en.find("Gain: ") != std::string::npos);
    CHECK(lever.meaning.en.find("Price: ") != std::string::npos);
    CHECK(lever.meaning.sv.find("Vinst: ") != std::string::npos);
    CHECK(lever.meaning.sv.find("Pris: ") != std::string::npos);
  }
}

TEST_CASE("the default lens is what the parameters' defaults say", "[declaration]") {
  for (const auto& [name, value] : declared.lenses.front().values) {
    INFO(name);
    CHECK(parameter_named(name).fallback == value);
  }
}

TEST_CASE("values of lenses are allowed", "[declaration]") {
  for (const Lens& lens : declared.lenses) {
    for (const auto& [name, value] : lens.values) {
      INFO(lens.name << " " << name);
      CHECK(value >= parameter_named(name).least);
      CHECK(value <= parameter_named(name).most);
    }
  }
}

TEST_CASE("structs are filled in the declaration's order", "[declaration]") {
  std::vector<double> values;
  for (const Parameter& parameter : declared.parameters) values.push_back(parameter.fallback);
  const Parameters parameters = parameters_from(values);
  CHECK(parameters.election_cycle == 208.0f);
  CHECK(parameters.succession_rate == 0.0020f);
  CHECK(parameters.quality_noise == 0.1f);
  CHECK(parameters.volunteer_per_board_trust == 2.0f);
  CHECK_THROWS(parameters_from({1.0, 2.0}));

  std::vector<float> baseline;
  for (const Lever& lever : declared.levers) baseline.push_back(static_cast<float>(lever.baseline));
  const Levers levers = levers_from(baseline.data());
  CHECK(levers.dialogue == Levers{}.dialogue);
  CHECK(levers.staffing == 1.0f);
}

TEST_CASE("no unit is taken for a time by readers of the results", "[declaration]") {
  const std::set<std::string> units = {"1", "1e-2", "1e-3 year-1", "year-1", "h"};
  for (const Outcome& outcome : declared.outcomes) {
    INFO(outcome.name << ": " << outcome.unit);
    CHECK(units.count(outcome.unit) == 1);
  }
}

TEST_CASE("the closing table is short", "[declaration]") {
  const auto shown = std::count_if(declared.outcomes.begin(), declared.outcomes.end(),
                                   [](const Outcome& one) { return one.main; });
  CHECK(shown == 10);
}

TEST_CASE("the population of Sweden is the default", "[declaration]") {
  CHECK(declared.name == "governance");
  REQUIRE_FALSE(declared.population_kinds.empty());
  CHECK(declared.population_kinds.front() == "sweden");
}
