#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

Text amount(Amount amount) {
  switch (amount) {
    case Amount::runs:
      return {"runs (lenses x replications x variants)",
              "körningar (synsätt x upprepningar x varianter)"};
    case Amount::agents:
      return {"agents in one run", "agenter i en körning"};
    case Amount::variants:
      return {"variants", "varianter"};
    case Amount::files_extended:
      return {"files in a chain of `extends`", "filer i en kedja av `extends`"};
    case Amount::sectors:
      return {"sectors", "sektorer"};
    case Amount::measures:
      return {"measures in one variant", "åtgärder i en variant"};
    case Amount::keys:
      return {"keys in one table", "nycklar i en tabell"};
    case Amount::values:
      return {"values in one text", "värden i en text"};
    case Amount::bytes_extended:
      return {"bytes in the scenario and the files it extends",
              "byte i scenariot och filerna det bygger på"};
    case Amount::principals:
      return {"principals", "huvudmän"};
    case Amount::columns:
      return {"columns", "kolumner"};
  }
  return {};
}

Text how_to_reduce(Amount amount) {
  if (amount != Amount::agents) return {};
  return {"choose a smaller population.scale or fewer principals",
          "välj mindre population.scale eller färre huvudmän"};
}

}  // namespace

Message words_of(const TooLarge& m) {
  const Text value = count_words(m.value);
  const Text limit = count_words(m.limit);
  const Text what = amount(m.amount);
  return {{fmt::format("too many {}: {}", what.en, value.en),
           fmt::format("för många {}: {}", what.sv, value.sv)},
          {"at most " + limit.en, "högst " + limit.sv},
          how_to_reduce(m.amount)};
}

Message words_of(const TooLong& m) {
  const char* en = m.list ? "elements" : "characters";
  const char* sv = m.list ? "element" : "tecken";
  return {{fmt::format("{} is too long ({} {})", m.key, m.length, en),
           fmt::format("{} är för lång ({} {})", m.key, m.length, sv)},
          {fmt::format("at most {} {}", m.limit, en), fmt::format("högst {} {}", m.limit, sv)},
          {}};
}

Message words_of(const ControlCharacter& m) {
  return {
      {m.key + " holds a control character", m.key + " innehåller ett styrtecken"},
      {"characters that can be read, line ends, tabs", "tecken som går att läsa, radslut, tabbar"},
      {}};
}

Message words_of(const TooDeep& m) {
  return {{"tables and lists stand too deep inside each other",
           "tabeller och listor ligger för djupt i varandra"},
          {fmt::format("at most {} levels", m.limit), fmt::format("högst {} nivåer", m.limit)},
          {}};
}

}  // namespace tillit
