#include "sim/command/stored_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "sim/command/tell.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {
namespace {

std::string scenario_name(const Layout& layout) {
  for (const auto& [name, value] : layout.attributes) {
    const auto* text = std::get_if<std::string>(&value);
    if (name == "scenario" && text != nullptr) return *text;
  }
  return "study";
}

/// Whether both have the same lenses, variants, replications and points.
bool same_runs(const StudyAxes& one, const StudyAxes& other) {
  const auto same = [](const std::vector<AxisEntry>& a, const std::vector<AxisEntry>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const AxisEntry& x, const AxisEntry& y) { return x.name == y.name; });
  };
  return same(one.lenses, other.lenses) && same(one.variants, other.variants) &&
         one.replications == other.replications && one.design.points == other.design.points;
}

/// Whether both hold the same variables.
bool same_series(const Layout& one, const Layout& other) {
  return std::equal(one.series.begin(), one.series.end(), other.series.begin(), other.series.end(),
                    [](const Series& a, const Series& b) {
                      return a.name == b.name && a.dimensions == b.dimensions && a.type == b.type;
                    });
}

}  // namespace

std::optional<Study> study_again(const StudyReader& stored, Session& session) {
  Mistakes mistakes;
  const auto read =
      read_scenario_text(stored.provenance().scenario_resolved, scenario_name(stored.layout()), {},
                         session.models, mistakes);
  if (!read) {
    tell(mistakes, session);
    session.exit = Exit::scenario_invalid;
    return std::nullopt;
  }
  const StudyAxes& axes = stored.axes();
  std::optional<Study> study =
      study_of(*read->model, read->scenario, Part{axes.replications, axes.design.points});
  if (same_runs(study->axes, axes) && same_series(study->layout, stored.layout())) return study;
  fail(session, {"the study's runs and variables are not those that this program makes of its "
                 "scenario: use the version of Tillit that inspect shows",
                 "studiens körningar och variabler är inte de som det här programmet gör av dess "
                 "scenario: använd den version av Tillit som inspect visar"});
  return std::nullopt;
}

Wanted missing_runs(const StudyReader& stored) {
  const StudyAxes& axes = stored.axes();
  Wanted missing(axes.runs(), false);
  for (std::size_t i = 0; i < missing.size(); ++i) {
    missing[i] = stored.status_of(axes.run_at(i)) != RunStatus::complete;
  }
  return missing;
}

void warn_of_other_program(const Provenance& from, const Session& session) {
  const Build now = this_build();
  if (from.build.version == now.version && from.build.revision == now.revision) return;
  const Text words{
      "tillit: the study was begun by tillit {} (git {}), this is {} (git {}): "
      "`tillit rerun` tells whether both give the same\n",
      "tillit: studien påbörjades av tillit {} (git {}), det här är {} (git {}): "
      "`tillit rerun` visar om båda ger detsamma\n"};
  fmt::print(stderr, fmt::runtime(session.say(words)), from.build.version, from.build.revision,
             now.version, now.revision);
}

}  // namespace tillit
