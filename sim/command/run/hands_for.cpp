#include "sim/command/run/hands_for.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/command/tell.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/run/machine_memory.hpp"
#include "sim/study/memory.hpp"

namespace tillit {

std::optional<Hands> hands_for(const Study& study, const Wanted& wanted, int threads, double memory,
                               bool quiet, Session& session) {
  Hands hands(threads);
  const bool asked = std::isfinite(memory);
  if (!asked) memory = memory_of_machine();
  const MemoryNeed need(study, wanted);
  hands.runs_at_once = need.runs_within(memory);
  if (hands.runs_at_once == 0) {
    const Text allowed{"one run needs about {} of memory, and --memory allows {}",
                       "en körning behöver ungefär {} minne, och --memory tillåter {}"};
    const Text there{
        "one run needs about {} of memory, and this machine has {}: make the population "
        "smaller, or record less",
        "en körning behöver ungefär {} minne, och den här datorn har {}: gör populationen "
        "mindre, eller spara mindre"};
    const Text& words = asked ? allowed : there;
    const auto told = [&](Language language) {
      return fmt::format(fmt::runtime(words.in(language)), size_of_bytes(need.of(1), language),
                         size_of_bytes(memory, language));
    };
    fail(session, {told(Language::english), told(Language::swedish)});
    return std::nullopt;
  }
  const std::size_t runs = count_of(wanted);
  if (hands.runs_at_once < std::min(static_cast<std::size_t>(threads), runs) && !quiet) {
    const Text words{"{} at a time: more do not fit in {}\n", "{} i taget: fler ryms inte i {}\n"};
    fmt::print(stderr, fmt::runtime(session.say(words)),
               counted(hands.runs_at_once, Thing::run, session.language),
               size_of_bytes(memory, session.language));
  }
  return hands;
}

}  // namespace tillit
