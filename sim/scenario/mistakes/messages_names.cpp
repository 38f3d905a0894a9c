#include <fmt/format.h>

#include "sim/scenario/mistakes/message_words.hpp"
#include "sim/scenario/mistakes/noun_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

Text list_hint(Noun noun) {
  const auto see = [](const char* what) {
    return Text{fmt::format("`tillit list {}` shows all", what),
                fmt::format("`tillit list {}` visar alla", what)};
  };
  switch (noun) {
    case Noun::parameter:
      return see("parameters");
    case Noun::lever:
      return see("levers");
    case Noun::mechanism:
      return see("mechanisms");
    case Noun::lens:
      return see("lenses");
    case Noun::outcome:
      return see("outcomes");
    case Noun::probe:
      return see("probes");
    case Noun::scenario:
      return see("scenarios");
    case Noun::principal:
      return {"give the code or the name of one in the population",
              "ange kod eller namn på en som finns i populationen"};
    default:
      return {};
  }
}

Text advice_for_name(Noun noun, const std::string& nearest, const std::vector<std::string>& known) {
  if (!nearest.empty()) return did_you_mean(in_marks(nearest));
  return list_if_short(known).empty() ? list_hint(noun) : Text{};
}

}  // namespace

Message words_of(const UnknownKey& m) {
  const Text what = unknown_noun(m.noun);
  Text text{fmt::format("{} {}", what.en, in_marks(m.key)),
            fmt::format("{} {}", what.sv, in_marks(m.key))};
  if (!m.inside.empty()) {
    text.en += fmt::format(" in [{}]", m.inside);
    text.sv += fmt::format(" i [{}]", m.inside);
  }
  return {text, list_if_short(m.known), advice_for_name(m.noun, m.nearest, m.known)};
}

Message words_of(const UnknownName& m) {
  const Text what = unknown_noun(m.noun);
  return {{fmt::format("{} {}", what.en, in_marks(m.name)),
           fmt::format("{} {}", what.sv, in_marks(m.name))},
          list_if_short(m.known),
          advice_for_name(m.noun, m.nearest, m.known)};
}

Message words_of(const MissingKey& m) {
  Text text{m.key + " is missing", m.key + " saknas"};
  if (!m.inside.empty()) {
    text.en += fmt::format(" in [{}]", m.inside);
    text.sv += fmt::format(" i [{}]", m.inside);
  }
  if (m.meaning.empty()) return {text, {}, {}};
  return {text,
          {},
          {fmt::format("add {}: {}", m.key, m.meaning.en),
           fmt::format("lägg till {}: {}", m.key, m.meaning.in(Language::swedish))}};
}

Message words_of(const GivenTwice& m) {
  const Text what = noun(m.noun);
  Text text{fmt::format("the {} {} is given twice", what.en, in_marks(m.name)),
            fmt::format("{} anges två gånger som {}", in_marks(m.name), what.sv)};
  if (m.first_line == 0) return {text, {}, {}};
  return {text,
          {},
          {fmt::format("the first stands in line {}", m.first_line),
           fmt::format("den första står på rad {}", m.first_line)}};
}

Message words_of(const GivenInBoth& m) {
  return {{fmt::format("{} and {} are both given", m.first, m.second),
           fmt::format("både {} och {} anges", m.first, m.second)},
          {},
          {"keep one of them", "behåll den ena"}};
}

Message words_of(const BadName& m) {
  const Text what = noun_with_article(m.noun);
  return {{fmt::format("{} cannot be the name of {}", in_marks(m.name), what.en),
           fmt::format("{} kan inte vara namn på {}", in_marks(m.name), what.sv)},
          {"a letter a-z, then such, digits, _ or -; at most 64 characters",
           "en bokstav a-z, sedan sådana, siffror, _ eller -; högst 64 tecken"},
          {"words for people belong in label", "ord för läsaren hör hemma i label"}};
}

}  // namespace tillit
