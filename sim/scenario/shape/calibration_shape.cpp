#include "sim/scenario/shape/calibration_shape.hpp"

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape/over_shape.hpp"
#include "sim/scenario/shape/shape_parts.hpp"
#include "sim/scenario/shape/target_shape.hpp"

namespace tillit {
namespace {

/// What is held to be possible of a number.
Shape prior_shape(const Shape& number) {
  return table_shape(
      number.meaning,
      {{"from", end_shape(number, {"Least possible value", "Minsta möjliga värde"}), true},
       {"to", end_shape(number, {"Largest possible value", "Största möjliga värde"}), true},
       {"scale",
        choice_shape({"On which all values are equally likely", "Där alla värden är lika troliga"},
                     Noun::value, {"linear", "logarithmic"}, as_json("linear"))}});
}

}  // namespace

Shape calibration_shape(const Declaration& declaration) {
  const Calibration usual;
  const auto fallback = [](std::size_t number) { return as_json(static_cast<double>(number)); };
  Shape keep = number_shape({"Share of the points that is kept, the nearest ones",
                             "Andel av punkterna som behålls, de närmaste"},
                            0.05, 0.95, "share", as_json(usual.keep));
  return table_shape(
      {"Which values let the model give what is known of the world: for `tillit calibrate`",
       "Vilka värden som får modellen att ge det man vet om världen: för `tillit calibrate`"},
      {{"over",
        over_shape(declaration,
                   {"What is not known, and between which ends it lies",
                    "Vad som inte är känt, och mellan vilka gränser det ligger"},
                   prior_shape),
        true},
       {"target",
        tables_shape({"What is known of the world", "Vad man vet om världen"},
                     target_shape(declaration, HeldBy::calibration)),
        true},
       {"particles", whole_shape({"Points that are compared", "Punkter som jämförs"}, 4,
                                 Limits::list_length, "1", fallback(usual.particles))},
       {"keep", keep},
       {"generations", whole_shape({"Generations of points, at most", "Generationer, högst"}, 1,
                                   1000, "1", fallback(usual.generations))},
       {"least_accepted",
        number_shape(
            {"It ends when no larger share of the new points than this is nearer than all "
             "those kept before",
             "Det slutar när inte större andel än så av de nya punkterna ligger närmare än "
             "de som behölls förut"},
            0, 1, "share", as_json(usual.least_accepted))},
       {"distance",
        choice_shape({"How misfits to the targets become one: the largest, or the root "
                      "of their squares' sum",
                      "Hur avvikelserna från målen blir en: den största, eller roten ur "
                      "kvadraternas summa"},
                     Noun::value, {"largest", "euclidean"}, as_json("largest"))}});
}

}  // namespace tillit
