#include "sim/scenario/shape/until_shape.hpp"

#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape/shape_parts.hpp"

namespace tillit {
namespace {

/// Those that have a national mean.
std::vector<std::string> national_outcomes(const Declaration& declaration) {
  std::vector<std::string> names;
  for (const Outcome& one : declaration.outcomes) {
    if (one.national) names.push_back(one.name);
  }
  return names;
}

Shape half_width_shape() {
  Shape shape = number_shape(
      {"Half the width of the 95 % interval of the paired difference that is narrow enough, in the "
       "unit of the outcome",
       "Halva bredden av det 95-procentiga intervallet för den parade skillnaden som är smalt nog, "
       "i utfallets enhet"},
      0, std::numeric_limits<double>::max(), "1");
  shape.least_excluded = true;
  return shape;
}

Shape count_shape(Text meaning, const char* fallback) {
  return whole_shape(std::move(meaning), 2, Limits::replications, "replications", fallback);
}

}  // namespace

Shape until_shape(const Declaration& declaration) {
  return table_shape(
      {"Instead of replications: go on until an outcome's difference to the baseline is known this "
       "well in every variant, lens and point of the design",
       "I stället för replications: fortsätt tills ett utfalls skillnad mot jämförelsealternativet "
       "är känd så väl i varje variant, synsätt och punkt i försöksplanen"},
      {{"outcome",
        choice_shape({"The outcome, as its national mean in the closing table",
                      "Utfallet, som dess medelvärde för riket i sluttabellen"},
                     Noun::outcome, national_outcomes(declaration)),
        true},
       {"paired_half_width", half_width_shape(), true},
       {"min", count_shape({"Replications before the first look; max, if that is fewer",
                            "Upprepningar före den första granskningen; max, om det är färre"},
                           "8")},
       {"max", count_shape({"Replications at which the study ends in any case",
                            "Upprepningar då studien slutar i vilket fall som helst"},
                           "200")}});
}

}  // namespace tillit
