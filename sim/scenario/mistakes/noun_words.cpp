#include "sim/scenario/mistakes/noun_words.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace tillit {
namespace {

struct NounWords {
  Text word;
  const char* unknown_sv;  // agrees with the word in gender
};

NounWords words_of(Noun noun) {
  switch (noun) {
    case Noun::key:
      return {{"key", "nyckel"}, "okänd"};
    case Noun::parameter:
      return {{"parameter", "parameter"}, "okänd"};
    case Noun::sector_parameter:
      return {{"sector parameter", "sektorsparameter"}, "okänd"};
    case Noun::lever:
      return {{"lever", "styrmedel"}, "okänt"};
    case Noun::mechanism:
      return {{"mechanism", "mekanism"}, "okänd"};
    case Noun::lens:
      return {{"lens", "synsätt"}, "okänt"};
    case Noun::sector:
      return {{"sector", "sektor"}, "okänd"};
    case Noun::model:
      return {{"model", "modell"}, "okänd"};
    case Noun::variant:
      return {{"variant", "variant"}, "okänd"};
    case Noun::principal:
      return {{"principal", "huvudman"}, "okänd"};
    case Noun::group:
      return {{"group", "grupp"}, "okänd"};
    case Noun::kind:
      return {{"kind of principal", "slags huvudman"}, "okänt"};
    case Noun::population:
      return {{"kind of population", "slags population"}, "okänt"};
    case Noun::participation:
      return {{"way to take part", "sätt att delta"}, "okänt"};
    case Noun::outcome:
      return {{"outcome", "utfall"}, "okänt"};
    case Noun::scenario:
      return {{"scenario", "scenario"}, "okänt"};
    case Noun::target:
      return {{"target", "mål"}, "okänt"};
    case Noun::probe:
      return {{"probe", "sond"}, "okänd"};
    case Noun::pattern:
      return {{"pattern", "mönster"}, "okänt"};
    case Noun::value:
      return {{"value", "värde"}, "okänt"};
    case Noun::override_path:
      return {{"override", "ändring"}, "okänd"};
    case Noun::design:
      return {{"kind of design", "slags försöksplan"}, "okänt"};
    case Noun::variable:
      return {{"number to vary", "tal att variera"}, "okänt"};
  }
  return {};
}

}  // namespace

Text noun(Noun noun) { return words_of(noun).word; }

Text noun_with_article(Noun noun) {
  const NounWords words = words_of(noun);
  const bool vowel = std::string_view("aeiou").find(words.word.en.front()) != std::string::npos;
  const bool neuter = std::string_view(words.unknown_sv).ends_with('t');
  return {fmt::format("{} {}", vowel ? "an" : "a", words.word.en),
          fmt::format("{} {}", neuter ? "ett" : "en", words.word.sv)};
}

Text unknown_noun(Noun noun) {
  const NounWords words = words_of(noun);
  return {"unknown " + words.word.en, fmt::format("{} {}", words.unknown_sv, words.word.sv)};
}

Text form(Form form) {
  switch (form) {
    case Form::table:
      return {"a table", "en tabell"};
    case Form::list:
      return {"a list", "en lista"};
    case Form::list_of_tables:
      return {"a list of tables", "en lista av tabeller"};
    case Form::text:
      return {"text in quotation marks", "text inom citattecken"};
    case Form::names:
      return {"a name or a list of names", "ett namn eller en lista av namn"};
    case Form::whole:
      return {"a whole number", "ett heltal"};
    case Form::number:
      return {"a number", "ett tal"};
    case Form::truth:
      return {"true or false", "true eller false"};
    case Form::date:
      return {"a date or a time", "ett datum eller ett klockslag"};
  }
  return {};
}

}  // namespace tillit
