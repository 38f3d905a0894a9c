#include "sim/scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

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
