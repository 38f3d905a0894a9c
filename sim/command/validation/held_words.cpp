#include "sim/command/validation/held_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/command/words/band_words.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/command/words/numbers.hpp"

namespace tillit {

HeldNumbers held_numbers(const Estimate& estimate, Language language) {
  if (std::isnan(estimate.mean)) return {"–", ""};
  if (!estimate.half_width) return {short_number(estimate.mean, language), ""};
  const double half = *estimate.half_width;
  const double places = half > 0 ? 1 - std::floor(std::log10(half)) : 4;
  const int decimals = static_cast<int>(std::clamp(places, 1.0, 4.0));
  const auto number = [&](double value) { return decimal(value, decimals, language); };
  return {number(estimate.mean), number(estimate.mean - half) +
                                     Text{" to ", " till "}.in(language) +
                                     number(estimate.mean + half)};
}

const std::string& verdict_words(Verdict verdict, Language language) {
  static const Text inside{"inside", "innanför"}, outside{"outside", "utanför"},
      crosses{"crosses the edge", "korsar gränsen"}, unknown{"unknown", "okänt"};
  switch (verdict) {
    case Verdict::inside:
      return inside.in(language);
    case Verdict::outside:
      return outside.in(language);
    case Verdict::crosses:
      return crosses.in(language);
    case Verdict::unknown:
      break;
  }
  return unknown.in(language);
}

std::string mark_words(const std::string& mark, Language language) {
  const auto words = [&]() -> Text {
    if (mark == "data") return {"data", "data"};
    if (mark == "source") return {"source", "källa"};
    if (mark == "memory") return {"unverified", "overifierat"};
    return {"assumption", "antagande"};
  };
  return fmt::format("[{}]", words().in(language));
}

std::string held_in(const HeldModel& model, Language language) {
  return fmt::format("{}, {}",
                     counted(model.study.axes.replications.size(), Thing::replication, language),
                     counted(model.study.scenario.principals.size(), Thing::principal, language));
}

}  // namespace tillit
