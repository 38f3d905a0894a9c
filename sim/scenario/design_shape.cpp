#include "sim/scenario/design_shape.hpp"

#include <utility>

#include "sim/design/plan.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape_parts.hpp"

namespace tillit {
namespace {

/// How one number is varied. Its ends and values are what the number itself may be.
Shape range_shape(const Shape& number) {
  Shape plain = number;
  plain.fallback.clear();
  plain.beside = {};
  const auto with = [&](Text meaning) {
    Shape shape = plain;
    shape.meaning = std::move(meaning);
    return shape;
  };
  Shape range = table_shape(
      number.meaning,
      {{"from", with({"Lowest value", "Lägsta värde"})},
       {"to", with({"Highest value", "Högsta värde"})},
       {"steps", whole_shape({"In a grid: how many values from the lowest to the highest",
                              "I ett rutnät: antal värden från det lägsta till det högsta"},
                             2, 1e6, "1")},
       {"values", numbers_shape({"The values it takes, instead of a range",
                                 "Värdena den antar, i stället för ett spann"},
                                with({"A value", "Ett värde"}))}});
  return range;
}

/// A range for each number of a table.
Shape ranges_shape(const Shape& numbers, Text meaning) {
  Shape ranges = table_shape(std::move(meaning), {});
  ranges.noun = numbers.noun;
  for (const Field& field : numbers.fields) {
    ranges.fields.push_back({field.key, range_shape(field.shape)});
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

Shape over_shape(const Declaration& declaration) {
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
      {"What is varied, and over which values", "Vad som varieras, och över vilka värden"},
      {{"parameters", ranges_shape(parameters, {"Parameters", "Parametrar"})},
       {"levers", ranges_shape(levers, {"Levers where no measure says otherwise",
                                        "Styrmedel där ingen åtgärd säger annat"})},
       {"variants",
        named_tables_shape({"Levers as a variant's measures set them",
                            "Styrmedel så som en variants åtgärder sätter dem"},
                           Noun::variant, ranges_shape(levers, {"Levers", "Styrmedel"}))},
       {"sectors", named_tables_shape({"Numbers of a sector", "En sektors tal"}, Noun::sector,
                                      ranges_shape(of_sectors, {"Its numbers", "Dess tal"}))},
       {"mechanisms", ranges_shape(mechanisms_as_numbers(declaration),
                                   {"Mechanisms: 1 on, 0 off", "Mekanismer: 1 på, 0 av"})},
       {"population", ranges_shape(population, {"Who is simulated", "Vilka som simuleras"})}});
}

}  // namespace

Shape design_shape(const Declaration& declaration) {
  const auto count = [](Text meaning, double least, double most, const char* fallback = "") {
    return whole_shape(std::move(meaning), least, most, "1", fallback);
  };
  const auto most = static_cast<double>(design_most_points);
  return table_shape(
      {"The points at which everything is run", "De punkter där allt körs"},
      {{"method",
        choice_shape({"How the points are chosen", "Hur punkterna väljs"}, Noun::design,
                     names_of_designs()),
        true},
       {"points", count({"Number of points of a Latin hypercube or Sobol sequence",
                         "Antal punkter i en latinsk hyperkub eller Sobolföljd"},
                        1, most)},
       {"trajectories", count({"Number of Morris trajectories", "Antal Morrisbanor"}, 1, most)},
       {"levels",
        count({"Number of levels of a Morris design, even", "Antal nivåer i en Morrisplan, jämnt"},
              2, static_cast<double>(morris_most_levels), "4")},
       {"base_points", count({"Number of base points of a Saltelli design, best a power of 2",
                              "Antal baspunkter i en Saltelliplan, helst en tvåpotens"},
                             1, most)},
       {"second_order", truth_shape({"Whether a Saltelli design tells pairs of numbers apart",
                                     "Om en Saltelliplan skiljer på par av tal"},
                                    "false")},
       {"file",
        text_shape({"CSV file with listed points, relative to this file; columns are paths "
                    "such as parameters.shirk",
                    "CSV-fil med uppräknade punkter, sökväg från den här filen; kolumner är "
                    "sökvägar som parameters.shirk"})},
       {"over", over_shape(declaration)}});
}

}  // namespace tillit
