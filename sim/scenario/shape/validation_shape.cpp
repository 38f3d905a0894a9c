#include "sim/scenario/shape/validation_shape.hpp"

#include "sim/scenario/shape/shape_parts.hpp"
#include "sim/scenario/shape/target_shape.hpp"

namespace tillit {

Shape validation_shape(const Declaration& declaration) {
  Shape name = text_shape({"Its name in tables, such as C4", "Namn i tabeller, till exempel C4"});
  name.identifier = true;
  name.noun = Noun::pattern;
  const Shape pattern = table_shape(
      {"A statement about the world, and what the model is held against because of it",
       "Ett påstående om världen, och vad modellen därför hålls mot"},
      {{"name", name, true},
       {"statement", words_shape({"What is known, in a sentence", "Vad man vet, i en mening"}),
        true},
       {"lenses", names_shape({"Lenses under which it should hold; all if left out",
                               "Synsätt som det ska gälla under; alla om det utelämnas"},
                              Noun::lens, names_of(declaration.lenses))},
       {"calibrated", names_shape({"Targets of [calibration] that belong to it",
                                   "Mål i [calibration] som hör till det"},
                                  Noun::target, {})},
       {"target",
        tables_shape({"What belongs to it beside them", "Vad som hör till det utöver dem"},
                     target_shape(declaration, HeldBy::validation))}});
  return table_shape(
      {"What the model is held against: for `tillit validate`",
       "Vad modellen hålls mot: för `tillit validate`"},
      {{"pattern", tables_shape({"What is known of the world", "Vad man vet om världen"}, pattern),
        true}});
}

}  // namespace tillit
