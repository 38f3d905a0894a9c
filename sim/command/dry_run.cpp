#include "sim/command/dry_run.hpp"

#include <fmt/format.h>

#include "sim/command/numbers.hpp"

namespace tillit {

std::string cost_text(const Study& study, const Cost& cost, int threads, Language language) {
  std::string text;
  const auto row = [&](const Text& name, const std::string& value) {
    text += fmt::format("{:<10}  {}\n", name.in(language), value);
  };
  const auto say = [&](const Text& words, const auto&... values) {
    return fmt::format(fmt::runtime(words.in(language)), values...);
  };
  row({"runs", "körningar"}, say({"{} (lenses: {}, replications: {}, variants: {})",
                                  "{} (synsätt: {}, upprepningar: {}, varianter: {})"},
                                 cost.runs, study.axes.lenses.size(),
                                 study.axes.replications.size(), study.axes.variants.size()));
  row({"agents", "agenter"},
      say({"{} in each run", "{} i varje körning"}, rounded(cost.agents, language)));
  row({"weeks", "veckor"}, say({"{} to live; weeks that variants share are lived once",
                                "{} att leva; veckor som varianter delar levs en gång"},
                               rounded(cost.weeks, language)));
  row({"time", "tid"},
      say({"about {} on {} threads, judged from {} weeks of {} agents on one thread",
           "ungefär {} på {} trådar, att döma av {} veckor för {} agenter på en tråd"},
          duration(cost.seconds, language), threads, rounded(cost.pilot_weeks, language),
          rounded(cost.pilot_agents, language)));
  row({"memory", "minne"},
      say({"at most about {}", "högst ungefär {}"}, size_of_bytes(cost.memory, language)));
  row({"file", "fil"},
      say({"{} before compression", "{} före komprimering"}, size_of_bytes(cost.file, language)));
  return text;
}

}  // namespace tillit
