#include "sim/command/studies/difference_lines.hpp"

#include <fmt/format.h>

#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

std::string line(const Difference& one, Language language) {
  const auto say = [&](const Text& text) { return text.in(language); };
  const std::string unit = say(unit_words(one.unit));
  const std::string suffix = unit.empty() ? "" : " (" + unit + ")";
  if (one.after.empty()) {
    return fmt::format("- {}: {}{}\n", say(one.where), say(one.before), suffix);
  }
  if (one.before.empty()) {
    return fmt::format("+ {}: {}{}\n", say(one.where), say(one.after), suffix);
  }
  return fmt::format("  {}: {} -> {}{}\n", say(one.where), say(one.before), say(one.after), suffix);
}

}  // namespace

std::string difference_lines(const std::vector<Difference>& differences, Language language) {
  std::string lines;
  for (const Difference& one : differences) lines += line(one, language);
  return lines;
}

}  // namespace tillit
