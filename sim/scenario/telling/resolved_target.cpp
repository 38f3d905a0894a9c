#include "sim/scenario/telling/resolved_target.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/scenario/telling/toml_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

std::string seen_words(const Seen& seen, const Scenario& scenario, const Declaration& declaration,
                       const std::string& between) {
  std::string words = seen.probe
                          ? "probe = " + in_quotes(declaration.probes[*seen.probe].name)
                          : "outcome = " + in_quotes(declaration.outcomes[seen.outcome].name);
  const auto add = [&](const char* key, const std::string& value) {
    words += fmt::format("{}{} = {}", between, key, value);
  };
  add("variant", in_quotes(scenario.variants[seen.variant].name));
  if (seen.sector) add("sector", in_quotes(scenario.sectors[*seen.sector].name));
  add("from", std::to_string(seen.from));
  add("to", std::to_string(seen.to));
  return words;
}

}  // namespace

std::string resolved_target(const Target& target, const Scenario& scenario,
                            const Declaration& declaration) {
  std::string text;
  const auto line = [&](const char* key, const std::string& value) {
    text += fmt::format("{} = {}\n", key, value);
  };
  const auto seen = [&](const Seen& one, const std::string& between) {
    return seen_words(one, scenario, declaration, between);
  };
  line("name", in_quotes(target.name));
  line("label", in_quotes(target.label));
  text += seen(target.seen, "\n") + "\n";
  if (target.minus) line("minus", "{ " + seen(*target.minus, ", ") + " }");
  if (!std::isinf(target.band.least)) line("least", number_words(target.band.least));
  if (!std::isinf(target.band.most)) line("most", number_words(target.band.most));
  line("tolerance", number_words(target.band.tolerance));
  line("source", in_quotes(target.source));
  line("mark", in_quotes(target.mark));
  return text;
}

}  // namespace tillit
