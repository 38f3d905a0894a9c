#include "sim/scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sim/scenario/utf8.hpp"

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

struct UnitWords {
  const char* unit;
  Text words;
};

const std::array unit_table = {
    UnitWords{"1", {"", ""}},
    UnitWords{"1/week", {"per week", "per vecka"}},
    UnitWords{"1/year", {"per year", "per år"}},
    UnitWords{"weeks", {"weeks", "veckor"}},
    UnitWords{"week", {"weeks", "veckor"}},
    UnitWords{"years", {"years", "år"}},
    UnitWords{"h", {"hours", "timmar"}},
    UnitWords{"h/week", {"hours per week", "timmar per vecka"}},
    UnitWords{"d", {"days", "dygn"}},
    UnitWords{"staff", {"staff members", "medarbetare"}},
    UnitWords{"clients", {"clients", "brukare"}},
    UnitWords{"clients/staff", {"clients per staff member", "brukare per medarbetare"}},
    UnitWords{"units", {"units", "enheter"}},
    UnitWords{"principals", {"principals", "huvudmän"}},
    UnitWords{"replications", {"replications", "upprepningar"}},
    UnitWords{"share", {"share", "andel"}},
    UnitWords{"persons", {"persons", "personer"}},
};

std::string with_thousands(double value, std::string_view separator) {
  const std::string digits = fmt::format("{:.0f}", value);
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += separator;
    result += digits[i];
  }
  return result;
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

Text unit_words(const std::string& unit) {
  for (const UnitWords& row : unit_table) {
    if (unit == row.unit) return row.words;
  }
  return {unit, unit};
}

Text range_words(double least, double most, bool least_excluded, const std::string& unit) {
  const bool open_below = least <= std::numeric_limits<double>::lowest();
  const bool open_above = most >= 9e18;
  const std::string low = number_words(least);
  const std::string high = number_words(most);
  Text range;
  if (open_below && open_above) {
    range = {"any number", "vilket tal som helst"};
  } else if (open_above) {
    range = least_excluded ? Text{"above " + low, "över " + low}
                           : Text{"at least " + low, "minst " + low};
  } else if (open_below) {
    range = {"at most " + high, "högst " + high};
  } else if (least_excluded) {
    range = {fmt::format("above {}, at most {}", low, high),
             fmt::format("över {}, högst {}", low, high)};
  } else {
    range = {fmt::format("{} to {}", low, high), fmt::format("{} till {}", low, high)};
  }
  const Text words = unit_words(unit);
  if (!words.empty()) {
    range.en += fmt::format(" ({})", words.en);
    range.sv += fmt::format(" ({})", words.sv);
  }
  return range;
}

std::string number_words(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  return fmt::format("{}", value);
}

std::string localized(std::string digits, Language language) {
  if (language == Language::swedish) std::replace(digits.begin(), digits.end(), '.', ',');
  if (digits.starts_with('-')) digits.replace(0, 1, "\u2212");
  return digits;
}

Text count_words(double value) {
  if (!(std::abs(value) < 1e15)) return {number_words(value), number_words(value)};
  return {with_thousands(value, ","), with_thousands(value, "\u00a0")};
}

std::string in_marks(std::string_view value) {
  constexpr std::size_t longest = 60;
  std::string result = "\"";
  std::size_t taken = 0;
  while (taken < value.size()) {
    const auto byte = static_cast<unsigned char>(value[taken]);
    if (begins_character(value[taken]) && taken >= longest) break;
    if (byte < 0x20 || byte == 0x7F) {
      result += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
    } else {
      result += value[taken];
    }
    ++taken;
  }
  return result + (taken < value.size() ? "…\"" : "\"");
}

}  // namespace tillit
