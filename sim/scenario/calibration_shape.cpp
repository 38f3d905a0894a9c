#include "sim/scenario/calibration_shape.hpp"

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/over_shape.hpp"
#include "sim/scenario/shape_parts.hpp"

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

/// Those that a run gives one number a week of.
std::vector<std::string> weekly_outcomes(const Declaration& declaration) {
  std::vector<std::string> names;
  for (const Outcome& one : declaration.outcomes) {
    if (one.national || one.by_sector) names.push_back(one.name);
  }
  return names;
}

/// What is seen of a run. In `minus` nothing is required: it is as in the target where it is
/// silent.
std::vector<Field> seen_fields(const Declaration& declaration, bool required) {
  const double longest = Limits::weeks;
  return {{"outcome",
           choice_shape({"Outcome that is compared", "Utfall som jämförs"}, Noun::outcome,
                        weekly_outcomes(declaration)),
           required},
          {"variant", text_shape({"In which variant; the baseline if left out",
                                  "I vilken variant; jämförelsealternativet om det utelämnas"})},
          {"sector", text_shape({"In which sector; all of them if left out",
                                 "I vilken sektor; alla om det utelämnas"})},
          {"from", whole_shape({"First week of the mean; week 0 if left out",
                                "Medelvärdets första vecka; vecka 0 om det utelämnas"},
                               -longest, longest, "weeks")},
          {"to", whole_shape({"Last week of the mean; the run's last if left out",
                              "Medelvärdets sista vecka; körningens sista om det utelämnas"},
                             -longest, longest, "weeks")}};
}

Shape tolerance_shape() {
  Shape shape = number_shape({"How far outside the band is a distance of 1; with value, half the "
                              "width of the band",
                              "Hur långt utanför bandet som är avståndet 1; med value också halva "
                              "bandets bredd"},
                             0, 1e9, "1");
  shape.least_excluded = true;
  return shape;
}

Shape target_shape(const Declaration& declaration) {
  Shape name = text_shape({"Its name in files and tables", "Namn i filer och tabeller"});
  name.identifier = true;
  name.noun = Noun::target;
  Shape shape = table_shape(
      {"Something known of the world, to hold the model against",
       "Något känt om världen, att hålla modellen mot"},
      {{"name", name, true}, {"label", words_shape({"Its name for people", "Namn för läsaren"})}});
  for (Field& field : seen_fields(declaration, true)) shape.fields.push_back(std::move(field));
  const auto any = [](Text meaning) { return number_shape(std::move(meaning), -1e9, 1e9, "1"); };
  shape.fields.push_back({"minus", table_shape({"What is taken away; like the target where it is "
                                                "silent",
                                                "Vad som dras ifrån; som målet där inget sägs"},
                                               seen_fields(declaration, false))});
  shape.fields.push_back({"value", any({"What it should be", "Vad det ska vara"})});
  shape.fields.push_back({"least", any({"Lower end of the band", "Bandets undre gräns"})});
  shape.fields.push_back({"most", any({"Upper end of the band", "Bandets övre gräns"})});
  shape.fields.push_back({"tolerance", tolerance_shape(), true});
  shape.fields.push_back(
      {"source", text_shape({"From where it is known", "Varifrån det är känt"}), true});
  shape.fields.push_back(
      {"mark",
       choice_shape({"How sure the source is: recomputed from data, read in the source, "
                     "from memory, or an assumption",
                     "Hur säker källan är: beräknat ur data, läst i källan, ur minnet, "
                     "eller ett antagande"},
                    Noun::value, {"data", "source", "memory", "assumption"}),
       true});
  return shape;
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
                     target_shape(declaration)),
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
