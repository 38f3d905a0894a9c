#include "sim/scenario/shape/variant_shape.hpp"

#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape/shape_parts.hpp"

namespace tillit {
namespace {

std::vector<Field> choosing_fields(const Declaration& declaration) {
  return {
      {"kind", names_shape({"Only principals of this kind", "Bara huvudmän av detta slag"},
                           Noun::kind, {})},
      {"groups", names_shape({"Only principals of these groups", "Bara huvudmän i dessa grupper"},
                             Noun::group, {})},
      {"principals", names_shape({"Only these principals, by code or name",
                                  "Bara dessa huvudmän, efter kod eller namn"},
                                 Noun::principal, {})},
      {"sectors", names_shape({"Only in these sectors", "Bara i dessa sektorer"}, Noun::sector,
                              names_of(declaration.sectors))}};
}

Shape where_shape(const Declaration& declaration) {
  std::vector<Field> fields = choosing_fields(declaration);
  fields.push_back({"draw", whole_shape({"Number of principals that are drawn to take part",
                                         "Antal huvudmän som utses att delta"},
                                        1, Limits::principals, "principals")});
  fields.push_back({"how", choice_shape({"How they are found: at random, matched so that they "
                                         "resemble the whole, or as volunteers",
                                         "Hur de utses: genom lottning, matchat så att de liknar "
                                         "helheten, eller som frivilliga"},
                                        Noun::participation, {"random", "matched", "volunteers"})});
  fields.push_back({"among", table_shape({"From whom they are drawn; everyone if left out",
                                          "Bland vilka de utses; alla om det utelämnas"},
                                         choosing_fields(declaration))});
  return table_shape(
      {"Who takes part; everyone if left out", "Vilka som deltar; alla om det utelämnas"}, fields);
}

Shape measure_shape(const Declaration& declaration) {
  return table_shape(
      {"Levers that change for some, for a time", "Styrmedel som ändras för några, en tid"},
      {{"levers",
        levers_shape(declaration, {"Levers and their new values", "Styrmedel och nya värden"},
                     false),
        true},
       {"start", whole_shape({"First week in force", "Första veckan i kraft"}, 0, Limits::weeks,
                             "weeks", "0")},
       {"end", whole_shape({"First week no longer in force; open if left out",
                            "Första veckan inte längre i kraft; öppet om det utelämnas"},
                           1, 2.0 * Limits::weeks, "weeks")},
       {"where", where_shape(declaration)}});
}

}  // namespace

Shape variant_shape(const Declaration& declaration) {
  Shape name = text_shape({"Its name in files and tables", "Namn i filer och tabeller"});
  name.identifier = true;
  name.noun = Noun::variant;
  return table_shape(
      {"A way of governing, compared with the baseline",
       "Ett sätt att styra, som ställs mot jämförelsealternativet"},
      {{"name", name, true},
       {"label", words_shape({"Its name for people", "Namn för läsaren"})},
       {"measure", tables_shape({"What changes", "Vad som ändras"}, measure_shape(declaration))}});
}

}  // namespace tillit
