#include "sim/command/studies/same_scenario.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "sim/command/studies/difference_lines.hpp"
#include "sim/command/tell.hpp"

namespace tillit {

ReadScenario from_complete_text(const ReadScenario& read, const Session& session) {
  Mistakes none;
  auto complete = read_scenario_text(read.resolved, read.scenario.name, {}, session.models, none);
  if (!complete) throw std::logic_error("the complete text of a scenario is no scenario");
  complete->as_read = read.as_read;
  complete->overrides = read.overrides;
  return *std::move(complete);
}

bool same_scenario(const NamedScenario& study, const NamedScenario& wanted, Session& session) {
  const auto found = differences(facts_of(study.scenario, study.model.declaration()),
                                 facts_of(wanted.scenario, wanted.model.declaration()));
  if (found.empty()) return true;
  const Text words{
      "{} is not the scenario that {} was begun with (there -> here):\n{}"
      "        change it back, or run it as a study of its own",
      "{} är inte det scenario som {} påbörjades med (där -> här):\n{}"
      "        ändra tillbaka, eller kör det som en egen studie"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), wanted.name, study.name,
                                difference_lines(found, session.language)));
  return false;
}

}  // namespace tillit
