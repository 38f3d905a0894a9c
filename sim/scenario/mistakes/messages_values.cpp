#include <fmt/format.h>

#include <cmath>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/mistakes/noun_words.hpp"
#include "sim/scenario/relations.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

Text advice_for_type(const WrongType& m) {
  const bool wants_number = m.wanted == Form::number || m.wanted == Form::whole;
  if (m.found == Form::text && (wants_number || m.wanted == Form::truth)) {
    return {"write it without quotation marks", "skriv det utan citattecken"};
  }
  if (m.in_languages && m.found == Form::text) {
    const std::string key = m.key.substr(m.key.rfind('.') + 1);
    return {fmt::format("write {0}.en = \"…\" and {0}.sv = \"…\"", key),
            fmt::format("skriv {0}.en = \"…\" och {0}.sv = \"…\"", key)};
  }
  if (m.wanted == Form::list_of_tables) {
    return {fmt::format("begin each with [[{}]]", m.key),
            fmt::format("inled var och en med [[{}]]", m.key)};
  }
  if (m.wanted == Form::list && m.found != Form::table) {
    return {"put it in square brackets: [ ]", "sätt hakparenteser omkring: [ ]"};
  }
  return {};
}

}  // namespace

Message words_of(const WrongType& m) {
  const Text wanted = form(m.wanted);
  const Text found = form(m.found);
  return {{fmt::format("{} must be {}, but {} stands here", m.key, wanted.en, found.en),
           fmt::format("{} ska vara {}, men här står {}", m.key, wanted.sv, found.sv)},
          {},
          advice_for_type(m)};
}

Message words_of(const OutOfRange& m) {
  const std::string value = number_words(m.value);
  return {{fmt::format("{} = {} is outside what is allowed", m.key, value),
           fmt::format("{} = {} ligger utanför det tillåtna", m.key, value)},
          range_words(m.least, m.most, m.least_excluded, m.unit),
          {}};
}

Message words_of(const NotFinite& m) {
  return {{m.key + " must be a finite number", m.key + " ska vara ett ändligt tal"}, {}, {}};
}

Message words_of(const NotWhole& m) {
  const Text unit = unit_words(m.unit);
  const std::string value = number_words(m.value);
  Text allowed{"a whole number", "ett heltal"};
  if (!unit.empty()) {
    allowed.en += fmt::format(" ({})", unit.en);
    allowed.sv += fmt::format(" ({})", unit.sv);
  }
  const std::string rounded = number_words(std::round(m.value));
  return {{fmt::format("{} = {} is not a whole number", m.key, value),
           fmt::format("{} = {} är inte ett heltal", m.key, value)},
          allowed,
          std::abs(m.value) < 1e15 ? did_you_mean(rounded) : Text{}};
}

Message words_of(const EmptyList& m) {
  return {{m.key + " is an empty list", m.key + " är en tom lista"},
          {},
          {"leave the key out for the default", "utelämna nyckeln för att få standardvärdet"}};
}

Message words_of(const IncompleteSector& m) {
  const std::string list = fmt::format("{}", fmt::join(m.missing, ", "));
  return {
      {fmt::format("the new sector {} needs all its values; missing: {}", in_marks(m.sector), list),
       fmt::format("den nya sektorn {} behöver alla sina värden; det saknas: {}",
                   in_marks(m.sector), list)},
      {},
      {"`tillit explain NAME` tells what each means",
       "`tillit explain NAMN` berättar vad de betyder"}};
}

Message words_of(const ImpossibleTogether& m) {
  const std::string first = fmt::format("{} = {}", m.relation.first, number_words(m.first));
  const std::string second = fmt::format("{} = {}", m.relation.second, number_words(m.second));
  const Text text = m.relation.kind == Relation::Kind::not_above
                        ? Text{fmt::format("{} is above {}", first, second),
                               fmt::format("{} är större än {}", first, second)}
                        : Text{fmt::format("{} and {} are together more than 1", first, second),
                               fmt::format("{} och {} är tillsammans mer än 1", first, second)};
  const std::string lens = in_marks(m.lens);
  Text where{fmt::format("these are the values under the lens {}", lens),
             fmt::format("värdena gäller under synsättet {}", lens)};
  if (m.point >= 0) {
    where.en += fmt::format(" at point {} of the design", m.point);
    where.sv += fmt::format(" i försöksplanens punkt {}", m.point);
  }
  return {text, relation_words(m.relation), where};
}

}  // namespace tillit
