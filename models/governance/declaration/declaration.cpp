#include "models/governance/declaration/declaration.hpp"

#include <array>
#include <span>
#include <vector>

#include "models/governance/probes/probes.hpp"

namespace tillit::governance {
namespace {

/// A line of parameters.def, as plain data: strings are made from it once, in a loop.
struct Line {
  const char* name;
  double fallback;
  const char* unit;
  double least, most;
  bool whole;
  const char *en, *sv, *source_en, *source_sv;
};

constexpr auto parameter_lines = std::to_array<Line>({
#define PARAMETER(name, fallback, unit, least, most, en, sv, source_en, source_sv) \
  {#name, fallback, unit, least, most, false, en, sv, source_en, source_sv},
#define WHOLE_PARAMETER(name, fallback, unit, least, most, en, sv, source_en, source_sv) \
  {#name, fallback, unit, least, most, true, en, sv, source_en, source_sv},
#include "models/governance/declaration/parameters.def"
#undef WHOLE_PARAMETER
#undef PARAMETER
});

constexpr auto sector_parameter_lines = std::to_array<Line>({
#define SECTOR_PARAMETER(name, unit, least, most, en, sv, source_en, source_sv) \
  {#name, 0, unit, least, most, false, en, sv, source_en, source_sv},
#define WHOLE_SECTOR_PARAMETER(name, unit, least, most, en, sv, source_en, source_sv) \
  {#name, 0, unit, least, most, true, en, sv, source_en, source_sv},
#include "models/governance/declaration/sector_parameters.def"
#undef WHOLE_SECTOR_PARAMETER
#undef SECTOR_PARAMETER
});

std::vector<Parameter> parameters_of(std::span<const Line> lines) {
  std::vector<Parameter> made;
  for (const Line& line : lines) {
    made.push_back({line.name,
                    line.fallback,
                    line.unit,
                    line.least,
                    line.most,
                    line.whole,
                    {line.en, line.sv},
                    {line.source_en, line.source_sv}});
  }
  return made;
}

std::vector<Relation> relations() {
  using Kind = Relation::Kind;
  return {
#define AT_MOST_ONE_TOGETHER(first, second) {Kind::at_most_one_together, #first, #second},
#define NOT_ABOVE(first, second) {Kind::not_above, #first, #second},
#include "models/governance/declaration/relations.def"
#undef NOT_ABOVE
#undef AT_MOST_ONE_TOGETHER
  };
}

std::vector<Sector> sectors() {
  return {
#define SECTOR(name, en, sv, ...) {#name, {en, sv}, {__VA_ARGS__}},
#include "models/governance/declaration/sectors.def"
#undef SECTOR
  };
}

std::vector<Lever> levers() {
  return {
#define LEVER(name, baseline, least, most, label_en, label_sv, en, sv, source_en, source_sv) \
  {#name, baseline, "1", least, most, {label_en, label_sv}, {en, sv}, {source_en, source_sv}},
#include "models/governance/declaration/levers.def"
#undef LEVER
  };
}

std::vector<Mechanism> mechanisms() {
  return {
#define MECHANISM(name, label_en, label_sv, en, sv) {#name, {label_en, label_sv}, {en, sv}},
#include "models/governance/declaration/mechanisms.def"
#undef MECHANISM
  };
}

std::vector<Lens> lenses() {
  return {
#define LENS(name, en, sv, averse, neutral, shirk, minimum_effort, spread, flag) \
  {#name,                                                                        \
   {en, sv},                                                                     \
   {{"share_averse", averse},                                                    \
    {"share_neutral", neutral},                                                  \
    {"shirk", shirk},                                                            \
    {"minimum_effort", minimum_effort},                                          \
    {"spread", spread},                                                          \
    {"flag", flag}}},
#include "models/governance/declaration/lenses.def"
#undef LENS
  };
}

std::vector<Outcome> outcomes() {
  return {
#define OUTCOME(name, unit, label_en, label_sv, en, sv, better, by_principal, national, by_sector, \
                main)                                                                              \
  {#name,     unit, {label_en, label_sv}, {en, sv}, Better::better, by_principal, national,        \
   by_sector, main},
#include "models/governance/declaration/outcomes.def"
#undef OUTCOME
  };
}

std::vector<Actor> actors() {
  return {
#define LINK(...)
#define ACTOR(name, en, sv) {#name, {en, sv}},
#include "models/governance/declaration/chain.def"
#undef ACTOR
#undef LINK
  };
}

std::vector<Link> links() {
  return {
#define ACTOR(...)
#define LINK(outcome, kind, from, to, en, sv) {#outcome, Link::Kind::kind, #from, #to, {en, sv}},
#include "models/governance/declaration/chain.def"
#undef LINK
#undef ACTOR
  };
}

Declaration declare() {
  Declaration all;
  all.name = "governance";
  all.title = {"The governance chain", "Styrkedjan"};
  all.population_kinds = {"sweden", "synthetic", "file"};
  all.parameters = parameters_of(parameter_lines);
  all.relations = relations();
  all.same_in_all_runs = {"school_share", "care_share", "survey_week"};
  all.sector_parameters = parameters_of(sector_parameter_lines);
  all.sectors = sectors();
  all.levers = levers();
  all.mechanisms = mechanisms();
  all.lenses = lenses();
  all.outcomes = outcomes();
  all.probes = declared_probes();
  all.actors = actors();
  all.links = links();
  all.to_foresee = {"quality", "staff_trust", "serious_incidents"};
  return all;
}

}  // namespace

const Declaration& governance_declaration() {
  static const Declaration declaration = declare();
  return declaration;
}

}  // namespace tillit::governance
