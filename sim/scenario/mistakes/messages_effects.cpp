#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Message words_of(const VariantWithoutMeasure& m) {
  return {{fmt::format("the variant {} has no measures: it is the same as the baseline",
                       in_marks(m.variant)),
           fmt::format("varianten {} saknar åtgärder: den är lika med jämförelsealternativet",
                       in_marks(m.variant))},
          {},
          {"add [[variant.measure]] with levers, or remove the variant",
           "lägg till [[variant.measure]] med styrmedel, eller ta bort varianten"}};
}

Message words_of(const LeversAtBaseline& m) {
  return {{fmt::format("the measure changes nothing: every lever of it in {} has its baseline "
                       "value",
                       in_marks(m.variant)),
           fmt::format("åtgärden ändrar inget: alla dess styrmedel i {} har utgångsvärdet",
                       in_marks(m.variant))},
          {},
          {"`tillit list levers` shows the baseline values",
           "`tillit list levers` visar utgångsvärdena"}};
}

Message words_of(const NeverInForce& m) {
  return {{fmt::format("the measure of {} starts in week {}, but the run ends after week {}",
                       in_marks(m.variant), m.start, m.weeks - 1),
           fmt::format("åtgärden i {} börjar vecka {}, men körningen slutar efter vecka {}",
                       in_marks(m.variant), m.start, m.weeks - 1)},
          {},
          {"start earlier, or raise run.weeks", "börja tidigare, eller höj run.weeks"}};
}

Message words_of(const KeyWithoutEffect& m) {
  return {{fmt::format("{} has no effect on a population of the kind {}", m.key, in_marks(m.kind)),
           fmt::format("{} saknar verkan för en population av slaget {}", m.key, in_marks(m.kind))},
          {},
          {}};
}

Message words_of(const KeyModelIgnores& m) {
  return {{fmt::format("{} has no effect in the model {}", m.key, in_marks(m.model)),
           fmt::format("{} saknar verkan i modellen {}", m.key, in_marks(m.model))},
          {},
          {"leave it out", "utelämna den"}};
}

}  // namespace tillit
