#include "sim/command/words/band_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

int decimals_of(double size) {
  const double places = 2 - std::floor(std::log10(std::max(std::abs(size), 1e-9)));
  return static_cast<int>(std::clamp(places, 0.0, 4.0));
}

}  // namespace

std::string short_number(double value, Language language) {
  std::string digits = fmt::format("{:.{}f}", value, decimals_of(value));
  if (digits.find('.') != std::string::npos) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return localized(digits == "-0" ? "0" : digits, language);
}

std::string band_words(double least, double most, Language language) {
  const auto say = [&](const Text& words) { return words.in(language); };
  const auto number = [&](double value) { return short_number(value, language); };
  if (std::isinf(least)) return say({"at most ", "högst "}) + number(most);
  if (std::isinf(most)) return say({"at least ", "minst "}) + number(least);
  return number(least) + say({" to ", " till "}) + number(most);
}

}  // namespace tillit
