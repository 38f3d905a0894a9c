#include "sim/command/run/dry_run.hpp"

#include <fmt/format.h>

#include "sim/command/words/counted.hpp"
#include "sim/command/words/numbers.hpp"

namespace tillit {

std::string cost_text(const Study& study, const Cost& cost, int threads, Language language) {
  std::string text;
  const auto row = [&](const Text& name, const std::string& value) {
    text += fmt::format("{:<10}  {}\n", name.in(language), value);
  };
  const auto say = [&](const Text& words, const auto&... values) {
    return fmt::format(fmt::runtime(words.in(language)), values...);
  };
  const auto count = [&](auto number, Thing thing) { return counted(number, thing, language); };
  const std::string points =
      study.axes.has_design() ? count(study.axes.points(), Thing::point) + ", " : "";
  const Text up_to{"up to ", "högst "};
  const std::string most = study.scenario.until ? up_to.in(language) : "";
  row({"runs", "körningar"}, say({"{}{} ({}{}, {}, {})", ""}, most, cost.runs, points,
                                 count(study.axes.lenses.size(), Thing::lens),
                                 counted_replications(study.scenario, language),
                                 count(study.axes.variants.size(), Thing::variant)));
  row({"agents", "agenter"},
      say({"{} in each run", "{} i varje körning"}, rounded(cost.agents, language)));
  row({"weeks", "veckor"}, say({"{} to live; weeks that variants share are lived once",
                                "{} att leva; veckor som varianter delar levs en gång"},
                               rounded(cost.weeks, language)));
  row({"time", "tid"},
      say({"about {} on {}, judged from {} of {} on one thread",
           "ungefär {} på {}, att döma av {} för {} på en tråd"},
          duration(cost.seconds, language), count(threads, Thing::thread),
          count(cost.pilot_weeks, Thing::week), count(cost.pilot_agents, Thing::agent)));
  row({"memory", "minne"},
      say({"at most about {}", "högst ungefär {}"}, size_of_bytes(cost.memory, language)));
  row({"file", "fil"},
      say({"{} before compression", "{} före komprimering"}, size_of_bytes(cost.file, language)));
  return text;
}

}  // namespace tillit
