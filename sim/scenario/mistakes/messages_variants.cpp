#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {

Message words_of(const BaselineWithMeasures&) {
  return {{"the variant \"baseline\" is what the others are compared with: it has no measures",
           "varianten \"baseline\" är jämförelsealternativet: det har inga åtgärder"},
          {},
          {"give it another name, or set lever values for everyone in [levers]",
           "ge den ett annat namn, eller ange värden för alla i [levers]"}};
}

Message words_of(const EndsBeforeStart& m) {
  return {{fmt::format("the measure ends (week {}) before it has been in force (from week {})",
                       m.end, m.start),
           fmt::format("åtgärden upphör (vecka {}) innan den har varit i kraft (från vecka {})",
                       m.end, m.start)},
          {fmt::format("end at least {} (weeks)", m.start + 1),
           fmt::format("end minst {} (veckor)", m.start + 1)},
          {"leave out end for a measure that stays", "utelämna end om åtgärden ska bestå"}};
}

Message words_of(const StartsBeforeCheckpoint& m) {
  return {{fmt::format("variant {}: a measure starts in week {}, but the checkpoint has lived the "
                       "weeks before {} without it",
                       m.variant, m.start, m.week),
           fmt::format("variant {}: en åtgärd börjar vecka {}, men kontrollpunkten har levt "
                       "veckorna före {} utan den",
                       m.variant, m.start, m.week)},
          {},
          {fmt::format("let it start in week {} or later, or branch from an earlier checkpoint",
                       m.week),
           fmt::format("låt den börja vecka {} eller senare, eller utgå från en tidigare "
                       "kontrollpunkt",
                       m.week)}};
}

Message words_of(const NobodyEligible&) {
  return {{"nobody in the population answers to this choice",
           "ingen i populationen motsvarar det här urvalet"},
          {},
          {"each of kind, groups, principals and sectors narrows the choice further",
           "kind, groups, principals och sectors begränsar urvalet var för sig"}};
}

Message words_of(const DrawTooLarge& m) {
  return {{fmt::format("{} are to be drawn, but only {} can take part", m.draw, m.eligible),
           fmt::format("{} ska väljas ut, men bara {} kan delta", m.draw, m.eligible)},
          {fmt::format("1 to {} (principals)", m.eligible),
           fmt::format("1 till {} (huvudmän)", m.eligible)},
          {"draw fewer, or widen `among`", "välj färre, eller vidga `among`"}};
}

Message words_of(const DrawWithoutHow& m) {
  return {{fmt::format("draw = {} does not say how those who take part are found", m.draw),
           fmt::format("draw = {} säger inte hur deltagarna utses", m.draw)},
          {"how = \"random\", \"matched\" or \"volunteers\"",
           "how = \"random\", \"matched\" eller \"volunteers\""},
          {}};
}

Message words_of(const HowWithoutDraw& m) {
  return {{fmt::format("how = {} does not say how many take part", in_marks(m.how)),
           fmt::format("how = {} säger inte hur många som deltar", in_marks(m.how))},
          {},
          {"add draw, for example draw = 12", "lägg till draw, till exempel draw = 12"}};
}

Message words_of(const AmongWithoutDraw&) {
  return {{"among says from whom to draw, but nothing is drawn",
           "among anger bland vilka deltagarna utses, men ingen utses"},
          {},
          {"add draw and how, or move its keys up into where",
           "lägg till draw och how, eller flytta upp nycklarna till where"}};
}

}  // namespace tillit
