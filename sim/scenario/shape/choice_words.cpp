#include "sim/scenario/shape/choice_words.hpp"

#include "sim/scenario/mistakes/message_words.hpp"

namespace tillit {
namespace {

/// Names that only the scenario knows.
Text names_of_ones_own(Noun noun) {
  switch (noun) {
    case Noun::lens:
      return {"those of your [lenses]", "dem i dina [lenses]"};
    case Noun::sector:
      return {"those of your [sectors]", "dem i dina [sectors]"};
    case Noun::kind:
      return {"the kinds of the population's principals, as in the column kind of its file",
              "de slag av huvudmän som finns i populationen, som i kolumnen kind i dess fil"};
    case Noun::group:
      return {"the groups of the population's principals, as in the column group of its file",
              "de grupper av huvudmän som finns i populationen, som i kolumnen group i dess fil"};
    case Noun::principal:
      return {"codes or names of the population's principals",
              "kod eller namn på huvudmän i populationen"};
    case Noun::target:
      return {"the names of your [[calibration.target]]", "namnen på dina [[calibration.target]]"};
    default:
      return {};
  }
}

/// The words; where they are too many to be read, where they are listed.
Text known_words(const Shape& shape) {
  Text list = list_if_short(shape.choices);
  if (!list.empty() || shape.noun != Noun::outcome) return list;
  return {"one of `tillit list outcomes`", "något av `tillit list outcomes`"};
}

}  // namespace

Text choice_words(const Shape& shape) {
  const Text known = known_words(shape);
  const Text own = shape.form == Form::names ? names_of_ones_own(shape.noun) : Text{};
  if (known.empty() || own.empty()) return known.empty() ? own : known;
  return {known.en + ", or " + own.en, known.sv + ", eller " + own.sv};
}

}  // namespace tillit
