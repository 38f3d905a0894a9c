#include "sim/scenario/telling/resolved_variant.hpp"

#include <fmt/format.h>

#include <vector>

#include "sim/scenario/telling/toml_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

void add_pair(std::string& pairs, const std::string& key, const std::string& value) {
  pairs += fmt::format("{}{} = {}", pairs.empty() ? "" : ", ", key, value);
}

std::string levers_of(const Measure& measure, const Declaration& declaration) {
  std::string levers;
  for (const auto& [lever, value] : measure.levers) {
    add_pair(levers, declaration.levers[static_cast<std::size_t>(lever)].name, number_words(value));
  }
  return levers;
}

std::vector<std::string> sector_names(const Where& where, const Scenario& scenario) {
  std::vector<std::string> names;
  for (const int one : where.sectors) {
    names.push_back(scenario.sectors[static_cast<std::size_t>(one)].name);
  }
  return names;
}

/// Nothing for everyone.
std::string where_words(const Where& where, const Scenario& scenario) {
  std::string lists;
  if (!where.kinds.empty()) add_pair(lists, "kind", in_brackets(where.kinds));
  if (!where.groups.empty()) add_pair(lists, "groups", in_brackets(where.groups));
  if (!where.principals.empty()) add_pair(lists, "principals", in_brackets(where.principals));
  if (!where.sectors.empty())
    add_pair(lists, "sectors", in_brackets(sector_names(where, scenario)));
  if (where.draw == 0) return lists;
  const char* how = where.how == Participation::random    ? "random"
                    : where.how == Participation::matched ? "matched"
                                                          : "volunteers";
  std::string drawn = fmt::format("draw = {}, how = \"{}\"", where.draw, how);
  if (!lists.empty()) add_pair(drawn, "among", "{ " + lists + " }");
  return drawn;
}

}  // namespace

std::string resolved_variant(const Variant& variant, const Scenario& scenario,
                             const Declaration& declaration) {
  std::string text = "\n[[variant]]\n";
  const auto line = [&](const char* key, const std::string& value) {
    text += fmt::format("{} = {}\n", key, value);
  };
  line("name", in_quotes(variant.name));
  if (!variant.label.empty()) line("label", in_quotes(variant.label));
  for (const Measure& measure : variant.measures) {
    text += "[[variant.measure]]\n";
    line("levers", "{ " + levers_of(measure, declaration) + " }");
    line("start", number_words(measure.start));
    line("end", number_words(measure.end));
    const std::string where = where_words(measure.where, scenario);
    if (!where.empty()) line("where", "{ " + where + " }");
  }
  return text;
}

}  // namespace tillit
