#include "sim/scenario/shape/design_shape.hpp"

#include <utility>

#include "sim/design/plan.hpp"
#include "sim/scenario/design_methods.hpp"
#include "sim/scenario/shape/over_shape.hpp"
#include "sim/scenario/shape/shape_parts.hpp"

namespace tillit {
namespace {

/// How one number is varied. Its ends and values are what the number itself may be.
Shape design_range_shape(const Shape& number) {
  return table_shape(
      number.meaning,
      {{"from", end_shape(number, {"Lowest value", "Lägsta värde"})},
       {"to", end_shape(number, {"Highest value", "Högsta värde"})},
       {"steps", whole_shape({"In a grid: how many values from the lowest to the highest",
                              "I ett rutnät: antal värden från det lägsta till det högsta"},
                             2, 1e6, "1")},
       {"values", numbers_shape({"The values it takes, instead of a range",
                                 "Värdena den antar, i stället för ett spann"},
                                end_shape(number, {"A value", "Ett värde"}))}});
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
       {"over", over_shape(declaration,
                           {"What is varied, and over which values",
                            "Vad som varieras, och över vilka värden"},
                           design_range_shape)}});
}

}  // namespace tillit
