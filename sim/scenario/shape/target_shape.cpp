#include "sim/scenario/shape/target_shape.hpp"

#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape/shape_parts.hpp"

namespace tillit {
namespace {

/// Those that a run gives one number a week of.
std::vector<std::string> weekly_outcomes(const Declaration& declaration) {
  std::vector<std::string> names;
  for (const Outcome& one : declaration.outcomes) {
    if (one.national || one.by_sector) names.push_back(one.name);
  }
  return names;
}

Field outcome_field(const Declaration& declaration, bool required) {
  return {"outcome",
          choice_shape({"Outcome that is compared", "Utfall som jämförs"}, Noun::outcome,
                       weekly_outcomes(declaration)),
          required};
}

Field probe_field(const Declaration& declaration) {
  return {"probe", choice_shape({"Probe that is compared, a number about single agents",
                                 "Sond som jämförs, ett mått på enskilda"},
                                Noun::probe, names_of(declaration.probes))};
}

/// Of which run and weeks.
std::vector<Field> seen_fields() {
  const double longest = Limits::weeks;
  return {{"variant", text_shape({"In which variant; the baseline if left out",
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

Shape minus_shape(const Declaration& declaration) {
  std::vector<Field> fields = seen_fields();
  fields.insert(fields.begin(), outcome_field(declaration, false));
  return table_shape({"What is taken away; like the target where it is silent",
                      "Vad som dras ifrån; som målet där inget sägs"},
                     std::move(fields));
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

}  // namespace

Shape target_shape(const Declaration& declaration, HeldBy holder) {
  const bool calibrates = holder == HeldBy::calibration;
  Shape name = text_shape({"Its name in files and tables", "Namn i filer och tabeller"});
  name.identifier = true;
  name.noun = Noun::target;
  Shape shape = table_shape(
      {"Something known of the world, to hold the model against",
       "Något känt om världen, att hålla modellen mot"},
      {{"name", name, true}, {"label", words_shape({"Its name for people", "Namn för läsaren"})}});
  shape.fields.push_back(outcome_field(declaration, calibrates));
  if (!calibrates) shape.fields.push_back(probe_field(declaration));
  for (Field& field : seen_fields()) shape.fields.push_back(std::move(field));
  const auto any = [](Text meaning) { return number_shape(std::move(meaning), -1e9, 1e9, "1"); };
  shape.fields.push_back({"minus", minus_shape(declaration)});
  shape.fields.push_back({"value", any({"What it should be", "Vad det ska vara"})});
  shape.fields.push_back({"least", any({"Lower end of the band", "Bandets undre gräns"})});
  shape.fields.push_back({"most", any({"Upper end of the band", "Bandets övre gräns"})});
  shape.fields.push_back({"tolerance", tolerance_shape(), calibrates});
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

}  // namespace tillit
