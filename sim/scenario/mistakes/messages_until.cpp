#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"

namespace tillit {

Message words_of(const MinAboveMax& m) {
  return {{fmt::format("study.until.min = {} is above study.until.max = {}", m.min, m.max),
           fmt::format("study.until.min = {} är större än study.until.max = {}", m.min, m.max)},
          {},
          {"min replications are made in any case, and never more than max",
           "min upprepningar görs alltid, och aldrig fler än max"}};
}

Message words_of(const NothingToCompare&) {
  return {{"study.until has nothing to compare: the scenario has no variant beside the baseline",
           "study.until har inget att jämföra: scenariot har ingen variant utöver "
           "jämförelsealternativet"},
          {},
          {"add a [[variant]], or say how many with study.replications",
           "lägg till en [[variant]], eller ange antalet i study.replications"}};
}

}  // namespace tillit
