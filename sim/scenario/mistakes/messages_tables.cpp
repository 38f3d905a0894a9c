#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/mistakes/noun_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// "1 cell", "3 cells".
std::string so_many(int count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

Message words_of(const UnclosedQuote&) {
  return {{"a quotation mark is never closed", "ett citattecken avslutas aldrig"}, {}, {}};
}

Message words_of(const OtherSeparator& m) {
  return {{fmt::format("the columns are separated by {}", m.tabs ? "tabs" : "semicolons"),
           fmt::format("kolumnerna är åtskilda av {}", m.tabs ? "tabbar" : "semikolon")},
          {},
          {"save with commas between columns and points before decimals",
           "spara med kommatecken mellan kolumner och punkt före decimaler"}};
}

Message words_of(const MissingColumn& m) {
  const std::string column = in_marks(m.column);
  const std::string nearest = in_marks(m.nearest);
  Text advice;
  if (!m.nearest.empty()) {
    advice = {fmt::format("the file has {}; should it be called {}?", nearest, column),
              fmt::format("filen har {}; ska den heta {}?", nearest, column)};
  }
  return {
      {fmt::format("the column {} is missing", column), fmt::format("kolumnen {} saknas", column)},
      {"code, name, kind, group, inhabitants and staff_SECTOR for each sector",
       "code, name, kind, group, inhabitants och staff_SEKTOR för varje sektor"},
      advice};
}

Message words_of(const BadRow& m) {
  return {{fmt::format("the row has {}, but the file has {}", so_many(m.cells, "cell", "cells"),
                       so_many(m.columns, "column", "columns")),
           fmt::format("raden har {}, men filen har {}", so_many(m.cells, "cell", "celler"),
                       so_many(m.columns, "kolumn", "kolumner"))},
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

Message words_of(const NobodyWorks& m) {
  const std::string names = fmt::format("{}", fmt::join(m.sectors, ", "));
  const bool one = m.sectors.size() == 1;
  return {
      {fmt::format("nobody works in the sector{} {}: every staff_… is 0", one ? "" : "s", names),
       fmt::format("ingen arbetar i sektor{} {}: alla staff_… är 0", one ? "n" : "erna", names)},
      {},
      {}};
}

}  // namespace tillit
