#include <fmt/format.h>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/mistakes/syntax_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Message words_of(const NotToml& m) {
  const Text meaning = m.with_point.empty()
                           ? meaning_of_syntax_error(m.what)
                           : Text{"decimals are written with a point: " + m.with_point,
                                  "decimaler skrivs med punkt: " + m.with_point};
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
      return {{"there is no file " + path, "filen " + path + " finns inte"},
              {},
              m.meant.empty() ? Text{} : did_you_mean(m.meant)};
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
    case FileFault::study:
      return {{path + " is a study, not a scenario", path + " är en studie, inte ett scenario"},
              {},
              {"`tillit status` or `tillit resume` takes it",
               "`tillit status` eller `tillit resume` tar den"}};
    case FileFault::checkpoint:
      return {{path + " is a checkpoint, not a scenario",
               path + " är en kontrollpunkt, inte ett scenario"},
              {},
              {"`tillit branch` goes on from it", "`tillit branch` fortsätter från den"}};
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

}  // namespace tillit
