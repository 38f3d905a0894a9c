#include "sim/command/words/difference_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/command/words/numbers.hpp"

namespace tillit {
namespace {

bool is_exactly_0(const Estimate& difference) {
  return difference.mean == 0 && difference.deviation == 0;
}

}  // namespace

int places_for(double baseline, const Estimate& difference) {
  const double largest = std::max(std::abs(baseline), std::abs(difference.mean));
  const double smallest = std::abs(difference.mean) + difference.half_width.value_or(0);
  if (smallest > 0 && smallest < 0.0005) return 6;
  return largest >= 100 ? 1 : largest >= 10 ? 2 : largest >= 1 ? 3 : 4;
}

std::string difference_text(const Estimate& difference, int places, Language language) {
  if (is_exactly_0(difference)) return Text{"exactly 0", "exakt 0"}.in(language);
  return signed_decimal(difference.mean, places, language);
}

std::string interval_text(const Estimate& difference, int places, Language language) {
  const auto say = [&](const Text& text) { return text.in(language); };
  if (difference.replications == 0) return say({"no replication ended", "ingen upprepning klar"});
  if (!difference.half_width) {
    return say(
        {"none: it takes at least two replications", "saknas: det krävs minst två upprepningar"});
  }
  if (is_exactly_0(difference)) return "";
  const auto end = [&](double value) { return signed_decimal(value, places, language); };
  return fmt::format("{} {} {}", end(difference.mean - *difference.half_width), say({"to", "till"}),
                     end(difference.mean + *difference.half_width));
}

int known_sign(const Estimate& difference) {
  if (!difference.half_width || std::abs(difference.mean) <= *difference.half_width) return 0;
  return difference.mean > 0 ? 1 : -1;
}

}  // namespace tillit
