#include "sim/scenario/telling/facts_target.hpp"

#include <fmt/format.h>

#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

std::string seen_words(const Seen& seen, const Scenario& scenario, const Declaration& declaration) {
  const std::string& what =
      seen.probe ? declaration.probes[*seen.probe].name : declaration.outcomes[seen.outcome].name;
  const std::string sector =
      seen.sector ? fmt::format(", {}", scenario.sectors[*seen.sector].name) : "";
  return fmt::format("{}, {}{}, {} … {}", what, scenario.variants[seen.variant].name, sector,
                     seen.from, seen.to);
}

}  // namespace

void add_target_facts(const Target& target, const Scenario& scenario,
                      const Declaration& declaration, std::vector<Fact>& facts) {
  const auto add = [&](const char* en, const char* sv, const Text& value) {
    facts.push_back({{fmt::format("target {}: {}", target.name, en),
                      fmt::format("mål {}: {}", target.name, sv)},
                     value,
                     "1"});
  };
  const auto seen = [&](const Seen& one) {
    const std::string words = seen_words(one, scenario, declaration);
    return Text{words, words};
  };
  add("what is seen", "vad som ses", seen(target.seen));
  if (target.minus) add("minus", "minus", seen(*target.minus));
  add("band", "band", range_words(target.band.least, target.band.most, false, "1"));
  const std::string digits = number_words(target.band.tolerance);
  add("tolerance", "tolerans",
      {localized(digits, Language::english), localized(digits, Language::swedish)});
}

}  // namespace tillit
