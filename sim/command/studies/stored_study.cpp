#include "sim/command/studies/stored_study.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "sim/command/studies/other_program.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/store/attribute_of.hpp"
#include "sim/store/studies/same.hpp"
#include "sim/store/studies/verification.hpp"

namespace tillit {
namespace {

std::string scenario_name(const Layout& layout) {
  const auto* name = attribute_of<std::string>(layout.attributes, "scenario");
  return name != nullptr ? *name : "study";
}

/// Whether it began with weeks that its own scenario does not tell.
bool lived_otherwise(const Layout& layout) {
  const auto* own = attribute_of<std::int64_t>(layout.attributes, branch_names::own_history);
  return own != nullptr && *own == 0;
}

void tell_of_damaged(std::size_t runs, const Session& session) {
  if (runs == 0) return;
  const Text words{"tillit: made again, for their values are damaged: {}\n",
                   "tillit: görs om, eftersom värdena är skadade: {}\n"};
  fmt::print(stderr, fmt::runtime(session.say(words)), counted(runs, Thing::run, session.language));
}

}  // namespace

std::optional<ReadScenario> scenario_again(const StudyReader& stored, Session& session) {
  Mistakes mistakes;
  auto read = read_scenario_text(stored.provenance().scenario_resolved,
                                 scenario_name(stored.layout()), {}, session.models, mistakes);
  if (read) return read;
  tell(mistakes, session);
  session.exit = Exit::scenario_invalid;
  return std::nullopt;
}

std::optional<Study> whole_study_again(const StudyReader& stored, Session& session) {
  const auto read = scenario_again(stored, session);
  if (!read) return std::nullopt;
  return study_of(*read->model, read->scenario);
}

std::optional<Study> study_again(const StudyReader& stored, Session& session) {
  if (lived_otherwise(stored.layout())) {
    fail(session, {"the study was branched from the middle of a run, whose weeks its own scenario "
                   "does not tell: branch again from the checkpoint",
                   "studien utgår från mitten av en körning, vars veckor dess eget scenario inte "
                   "berättar om: utgå från kontrollpunkten på nytt"});
    return std::nullopt;
  }
  const auto read = scenario_again(stored, session);
  if (!read) return std::nullopt;
  const StudyAxes& axes = stored.axes();
  std::optional<Study> study =
      study_of(*read->model, read->scenario, Part{axes.replications, axes.design.points});
  if (same_runs(study->axes, axes) && same_series(study->layout, stored.layout()) &&
      same_dimensions(study->layout, stored.layout())) {
    return study;
  }
  fail(session, {"the study's runs and variables are not those that this program makes of its "
                 "scenario: use the version of Tillit that inspect shows",
                 "studiens körningar och variabler är inte de som det här programmet gör av dess "
                 "scenario: använd den version av Tillit som inspect visar"});
  return std::nullopt;
}

void warn_if_another_began(const StudyReader& stored, const Session& session) {
  const Text words{
      "tillit: the study was begun by tillit {} (git {}), this is {} (git {}): "
      "`tillit rerun` tells whether both give the same\n",
      "tillit: studien påbörjades av tillit {} (git {}), det här är {} (git {}): "
      "`tillit rerun` visar om båda ger detsamma\n"};
  warn_of_other_program(words, stored.provenance().build, session);
}

Wanted missing_runs(const StudyReader& stored, const Session& session) {
  const Verification found(stored);
  Wanted missing;
  for (const Finding one : found.findings()) missing.push_back(one != Finding::verified);
  tell_of_damaged(found.bad(), session);
  return missing;
}

}  // namespace tillit
