#include <algorithm>

#include "sim/command/odd/odd_parts.hpp"
#include "sim/scenario/relations.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

std::string allowed_of(const Parameter& one, const Declaration& declaration, Language language) {
  std::string range = odd_range(one.least, one.most, language);
  if (one.whole) range += Text{", whole", ", heltal"}.in(language);
  const Text beside = conditions_of(one.name, declaration);
  return beside.empty() ? range : range + "; " + beside.in(language);
}

/// The value a lens gives a parameter; null if it leaves it as it is.
const double* value_by(const Lens& lens, const Parameter& parameter) {
  for (const auto& [name, value] : lens.values) {
    if (name == parameter.name) return &value;
  }
  return nullptr;
}

bool set_by_some_lens(const Parameter& parameter, const std::vector<Lens>& lenses) {
  return std::any_of(lenses.begin(), lenses.end(),
                     [&](const Lens& lens) { return value_by(lens, parameter) != nullptr; });
}

}  // namespace

std::string odd_range(double least, double most, Language language) {
  constexpr double beyond_all = 1e18;
  if (most > beyond_all) {
    return least < -beyond_all ? Text{"any", "alla"}.in(language)
                               : Text{"at least ", "minst "}.in(language) + number_words(least);
  }
  return range_words(least, most, false, "1").in(language);
}

std::string parameter_table(const Declaration& declaration, Language language) {
  WordTable table({odd_head.name,
                   {"default", "standard"},
                   odd_head.unit,
                   odd_head.range,
                   odd_head.meaning,
                   odd_head.source},
                  language);
  for (const Parameter& one : declaration.parameters) {
    table.add({as_code(one.name), number_words(one.fallback), one.unit,
               allowed_of(one, declaration, language), table.say(one.meaning),
               table.say(one.source)});
  }
  return table.text();
}

/// What differs between sectors, with the values of those that stand where a scenario has none.
std::string sector_table(const Declaration& declaration, Language language) {
  std::vector<Text> head = {odd_head.name};
  for (const Sector& sector : declaration.sectors) head.push_back(sector.label);
  head.insert(head.end(), {odd_head.unit, odd_head.range, odd_head.meaning, odd_head.source});
  WordTable table(head, language);
  for (std::size_t i = 0; i < declaration.sector_parameters.size(); ++i) {
    const Parameter& one = declaration.sector_parameters[i];
    std::vector<std::string> cells = {as_code(one.name)};
    for (const Sector& sector : declaration.sectors) {
      cells.push_back(number_words(sector.values[i]));
    }
    cells.insert(cells.end(), {one.unit, allowed_of(one, declaration, language),
                               table.say(one.meaning), table.say(one.source)});
    table.add(cells);
  }
  return table.text();
}

std::string lens_table(const Declaration& declaration, Language language) {
  std::vector<Text> head = {{"parameter", "parameter"}};
  for (const Lens& lens : declaration.lenses) head.push_back({as_code(lens.name), ""});
  head.push_back(odd_head.meaning);
  WordTable table(head, language);
  std::vector<std::string> labels = {""};
  for (const Lens& lens : declaration.lenses) labels.push_back(table.say(lens.label));
  labels.emplace_back("");
  if (!declaration.lenses.empty()) table.add(labels);
  for (const Parameter& parameter : declaration.parameters) {
    if (!set_by_some_lens(parameter, declaration.lenses)) continue;
    std::vector<std::string> cells = {as_code(parameter.name)};
    for (const Lens& lens : declaration.lenses) {
      const double* value = value_by(lens, parameter);
      cells.push_back(number_words(value != nullptr ? *value : parameter.fallback));
    }
    cells.push_back(table.say(parameter.meaning));
    table.add(cells);
  }
  return table.text();
}

}  // namespace tillit
