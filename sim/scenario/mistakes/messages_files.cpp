#include <fmt/format.h>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/mistakes/syntax_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Message words_of(const NotToml& m) {
  const Text meaning = meaning_of_syntax_error(m.what);
  const Text rest{"nothing after it could be read", "inget därefter kunde läsas"};
  Text text{"this is not TOML", "detta är inte TOML"};
  if (!meaning.empty()) text = {text.en + ": " + meaning.en, text.sv + ": " + meaning.sv};
  return {text,
          {},
          {fmt::format("{} (the parser says: \"{}\")", rest.en, m.what),
           fmt::format("{} (TOML-läsaren säger på engelska: \"{}\")", rest.sv, m.what)}};
}

Message words_of(const UnreadableFile& m) {
  const std::string path = in_marks(m.path);
  switch (m.fault) {
    case FileFault::missing:
      return {{"there is no file " + path, "filen " + path + " finns inte"}, {}, {}};
    case FileFault::folder:
      return {{path + " is a folder, not a file", path + " är en mapp, inte en fil"}, {}, {}};
    case FileFault::too_large:
      return {{path + " is too large", path + " är för stor"},
              {fmt::format("at most {} MiB", Limits::mebibytes),
               fmt::format("högst {} MiB", Limits::mebibytes)},
              {}};
    case FileFault::not_utf8:
      return {{path + " is not text in UTF-8", path + " är inte text i UTF-8"},
              {},
              {"save it again with the encoding UTF-8", "spara om den med kodningen UTF-8"}};
    case FileFault::other_kind:
      return {{fmt::format("{} is not a {} file", path, m.ending),
               fmt::format("{} är ingen {}-fil", path, m.ending)},
              {fmt::format("an ordinary file whose name ends in {}, also behind a link", m.ending),
               fmt::format("en vanlig fil vars namn slutar på {}, också bakom en länk", m.ending)},
              {}};
    case FileFault::not_readable:
      break;
  }
  return {{path + " cannot be read", path + " går inte att läsa"}, {}, {}};
}

Message words_of(const ExtendsCycle& m) {
  const std::string chain = fmt::format("{}", fmt::join(m.files, " -> "));
  return {{"the scenario extends itself: " + chain, "scenariot bygger på sig självt: " + chain},
          {},
          {}};
}

Message words_of(const BadOverride& m) {
  return {{fmt::format("{} is not an override", in_marks(m.text)),
           fmt::format("{} är inte skrivet som en ändring", in_marks(m.text))},
          {"path=value, as in population.scale=0.02 or 'population.kind=\"synthetic\"'",
           "sökväg=värde, som i population.scale=0.02 eller 'population.kind=\"synthetic\"'"},
          {}};
}

Message words_of(const UnclosedQuote&) {
  return {{"a quotation mark is never closed", "ett citattecken avslutas aldrig"}, {}, {}};
}

Message words_of(const MissingColumn& m) {
  return {{fmt::format("the column {} is missing", in_marks(m.column)),
           fmt::format("kolumnen {} saknas", in_marks(m.column))},
          {"code, name, kind, group, inhabitants and staff_SECTOR for each sector",
           "code, name, kind, group, inhabitants och staff_SEKTOR för varje sektor"},
          m.nearest.empty() ? Text{} : did_you_mean(in_marks(m.nearest))};
}

Message words_of(const BadRow& m) {
  return {{fmt::format("the row has {} cells, but the file has {} columns", m.cells, m.columns),
           fmt::format("raden har {} celler, men filen har {} kolumner", m.cells, m.columns)},
          {},
          {"put a name with a comma in quotation marks", "sätt citattecken om ett namn med komma"}};
}

Message words_of(const BadCell& m) {
  const Text wanted = form(m.wanted);
  return {
      {fmt::format("{} in column {} is not {}", in_marks(m.value), in_marks(m.column), wanted.en),
       fmt::format("{} i kolumnen {} är inte {}", in_marks(m.value), in_marks(m.column),
                   wanted.sv)},
      {"digits, with a point before decimals", "siffror, med punkt före decimaler"},
      {}};
}

Message words_of(const EmptyPopulation&) {
  return {{"the population has no principals", "populationen saknar huvudmän"}, {}, {}};
}

}  // namespace tillit
