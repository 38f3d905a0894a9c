#include "sim/scenario/shape/over_shape.hpp"

#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape/shape_parts.hpp"

namespace tillit {
namespace {

/// A range for each number of a table.
Shape ranges_shape(const Shape& numbers, Text meaning, const RangeShape& range) {
  Shape ranges = table_shape(std::move(meaning), {});
  ranges.noun = numbers.noun;
  for (const Field& field : numbers.fields) {
    ranges.fields.push_back({field.key, range(field.shape)});
  }
  return ranges;
}

Shape mechanisms_as_numbers(const Declaration& declaration) {
  Shape table = table_shape({}, {});
  table.noun = Noun::mechanism;
  for (const Mechanism& one : declaration.mechanisms) {
    table.fields.push_back({one.name, whole_shape(one.label, 0, 1, "1")});
  }
  return table;
}

}  // namespace

Shape end_shape(const Shape& number, Text meaning) {
  Shape plain = number;
  plain.fallback.clear();
  plain.beside = {};
  plain.meaning = std::move(meaning);
  return plain;
}

Shape over_shape(const Declaration& declaration, Text meaning, const RangeShape& range) {
  const auto ranges = [&](const Shape& numbers, Text words) {
    return ranges_shape(numbers, std::move(words), range);
  };
  Shape parameters = table_shape({}, {});
  parameters.noun = Noun::parameter;
  add_parameters(parameters, declaration.parameters, {}, false);
  Shape of_sectors = table_shape({}, {});
  of_sectors.noun = Noun::sector_parameter;
  add_parameters(of_sectors, declaration.sector_parameters, {}, false);
  const Shape levers = levers_shape(declaration, {}, false);
  Shape scale = number_shape(
      {"Share of the units that is simulated", "Andel av enheterna som simuleras"}, 0, 1, "share");
  scale.least_excluded = true;
  const Shape population =
      table_shape({}, {{"principals", whole_shape({"Number of principals of a synthetic population",
                                                   "Antal huvudmän i en påhittad population"},
                                                  1, Limits::principals, "principals")},
                       {"scale", scale}});
  return table_shape(
      std::move(meaning),
      {{"parameters", ranges(parameters, {"Parameters", "Parametrar"})},
       {"levers", ranges(levers, {"Levers where no measure says otherwise",
                                  "Styrmedel där ingen åtgärd säger annat"})},
       {"variants", named_tables_shape({"Levers as a variant's measures set them",
                                        "Styrmedel så som en variants åtgärder sätter dem"},
                                       Noun::variant, ranges(levers, {"Levers", "Styrmedel"}))},
       {"sectors", named_tables_shape({"Numbers of a sector", "En sektors tal"}, Noun::sector,
                                      ranges(of_sectors, {"Its numbers", "Dess tal"}))},
       {"mechanisms", ranges(mechanisms_as_numbers(declaration),
                             {"Mechanisms: 1 on, 0 off", "Mekanismer: 1 på, 0 av"})},
       {"population", ranges(population, {"Who is simulated", "Vilka som simuleras"})}});
}

}  // namespace tillit
