#include "sim/scenario/relations.hpp"

#include <fmt/format.h>

namespace tillit {

bool holds(Relation::Kind kind, double first, double second) {
  return kind == Relation::Kind::not_above ? first <= second : first + second <= 1;
}

Text relation_words(const Relation& relation) {
  const std::string& first = relation.first;
  const std::string& second = relation.second;
  if (relation.kind == Relation::Kind::not_above) {
    return {fmt::format("{} at most {}", first, second), fmt::format("{} högst {}", first, second)};
  }
  return {fmt::format("{} + {} at most 1", first, second),
          fmt::format("{} + {} högst 1", first, second)};
}

Text conditions_of(const std::string& parameter, const Declaration& declaration) {
  Text all;
  const auto add = [&](const Text& words) {
    const char* separator = all.empty() ? "" : "; ";
    all = {all.en + separator + words.en, all.sv + separator + words.sv};
  };
  for (const Relation& one : declaration.relations) {
    if (one.first == parameter || one.second == parameter) add(relation_words(one));
  }
  if (declaration.is_same_in_all_runs(parameter)) {
    add({"the same in all runs", "samma i alla körningar"});
  }
  return all;
}

}  // namespace tillit
