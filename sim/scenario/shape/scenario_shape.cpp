#include "sim/scenario/shape/scenario_shape.hpp"

#include "sim/scenario/limits.hpp"
#include "sim/scenario/shape/calibration_shape.hpp"
#include "sim/scenario/shape/design_shape.hpp"
#include "sim/scenario/shape/shape_parts.hpp"
#include "sim/scenario/shape/until_shape.hpp"
#include "sim/scenario/shape/validation_shape.hpp"
#include "sim/scenario/shape/variant_shape.hpp"

namespace tillit {
namespace {

Shape parameters_shape(const Declaration& declaration) {
  Shape table = table_shape({"Parameters of the model; what is set here is stronger than a lens",
                             "Modellens parametrar; det som anges här går före synsättet"},
                            {});
  table.noun = Noun::parameter;
  add_parameters(table, declaration.parameters, declaration, true);
  return table;
}

Shape mechanisms_shape(const Declaration& declaration) {
  Shape table = table_shape({"Parts of the model; false switches one off",
                             "Delar av modellen; false kopplar bort en del"},
                            {});
  table.noun = Noun::mechanism;
  for (const Mechanism& one : declaration.mechanisms) {
    const Text meaning{
        one.label.en + "; off: " + one.off_means.en,
        one.label.in(Language::swedish) + "; bortkopplad: " + one.off_means.in(Language::swedish)};
    table.fields.push_back({one.name, truth_shape(meaning, "true")});
  }
  return table;
}

Shape population_shape(const Declaration& declaration) {
  std::vector<Field> fields;
  const std::vector<std::string>& kinds = declaration.population_kinds;
  fields.push_back(
      {"kind", choice_shape({"Where the people come from", "Varifrån folket kommer"},
                            Noun::population, kinds, kinds.empty() ? "" : as_json(kinds.front()))});
  fields.push_back({"principals", whole_shape({"Number of principals of a synthetic population",
                                               "Antal huvudmän i en påhittad population"},
                                              1, Limits::principals, "principals", "40")});
  Shape scale =
      number_shape({"Share of the units that is simulated", "Andel av enheterna som simuleras"}, 0,
                   1, "share", "1");
  scale.least_excluded = true;
  fields.push_back({"scale", scale});
  fields.push_back({"file", text_shape({"CSV file with a population of your own, relative to this "
                                        "file; columns code, name, kind, group, inhabitants, "
                                        "staff_SECTOR",
                                        "CSV-fil med en egen population, sökväg från den här "
                                        "filen; kolumner code, name, kind, group, inhabitants, "
                                        "staff_SEKTOR"})});
  const std::vector<std::string> sectors = names_of(declaration.sectors);
  fields.push_back(
      {"sectors", names_shape({"The sectors of the population: the model's or those "
                               "of [sectors]",
                               "Populationens sektorer: modellens eller dem i "
                               "[sectors]"},
                              Noun::sector, sectors, sectors.empty() ? "" : as_json(sectors))});
  return table_shape({"Who is simulated", "Vilka som simuleras"}, fields);
}

Shape sectors_shape(const Declaration& declaration) {
  Shape sector = table_shape({"One sector", "En sektor"}, {});
  sector.noun = Noun::sector_parameter;
  sector.fields.push_back({"label", words_shape({"Its name for people", "Namn för läsaren"})});
  add_parameters(sector, declaration.sector_parameters, {}, false);
  return named_tables_shape({"Sectors of your own, or other values for the model's",
                             "Egna sektorer, eller andra värden för modellens"},
                            Noun::sector, sector);
}

Shape run_shape() {
  return table_shape(
      {"One run", "En körning"},
      {{"burn_in", whole_shape({"Weeks before week 0, in which the world finds its balance",
                                "Veckor före vecka 0, då världen finner sin jämvikt"},
                               0, Limits::weeks, "weeks", "208")},
       {"weeks", whole_shape({"Weeks from week 0 on", "Veckor från och med vecka 0"}, 1,
                             Limits::weeks, "weeks", "260")},
       {"seed", whole_shape({"From which all randomness follows", "Som all slump utgår från"}, 0,
                            std::numeric_limits<double>::max(), "1", "1")}});
}

Shape study_shape(const Declaration& declaration) {
  const std::vector<std::string> lenses = names_of(declaration.lenses);
  std::vector<Field> fields;
  fields.push_back({"replications", whole_shape({"Random worlds in which everything is run",
                                                 "Slumpade världar som allt körs i"},
                                                1, Limits::replications, "replications", "8")});
  fields.push_back({"until", until_shape(declaration)});
  fields.push_back({"lenses", names_shape({"Theories of behaviour under which everything is run",
                                           "Synsätt på beteende som allt körs under"},
                                          Noun::lens, lenses,
                                          lenses.empty() ? "" : as_json(std::vector{lenses[0]}))});
  fields.push_back({"design", design_shape(declaration)});
  return table_shape({"What is run", "Vad som körs"}, fields);
}

Shape lenses_shape(const Declaration& declaration) {
  Shape lens = table_shape({"One lens", "Ett synsätt"}, {});
  lens.noun = Noun::parameter;
  if (!declaration.lenses.empty()) {
    lens.fields.push_back({"based_on", choice_shape({"The lens it starts from; otherwise the "
                                                     "model's with its name, or the first",
                                                     "Synsättet det utgår från; annars modellens "
                                                     "med samma namn, eller det första"},
                                                    Noun::lens, names_of(declaration.lenses))});
  }
  lens.fields.push_back({"label", words_shape({"Its name for people", "Namn för läsaren"})});
  add_parameters(lens, declaration.parameters, declaration, false);
  return named_tables_shape(
      {"Lenses of your own, to be named in study.lenses", "Egna synsätt, att nämna i study.lenses"},
      Noun::lens, lens);
}

}  // namespace

Shape scenario_shape(const Declaration& declaration, const std::vector<std::string>& models) {
  return table_shape(
      {declaration.title.en + ": a scenario",
       declaration.title.in(Language::swedish) + ": ett scenario"},
      {{"title", words_shape({"A few words", "Några få ord"})},
       {"purpose", words_shape({"What it is for", "Vad det är till för"})},
       {"source", words_shape({"What it answers to", "Vad det svarar mot"})},
       {"look_at",
        words_shape({"What to look at in the result", "Vad man bör se på i resultatet"})},
       {"model", choice_shape({"The model that is run", "Modellen som körs"}, Noun::model, models,
                              as_json(declaration.name))},
       {"extends", text_shape({"A scenario this one builds on, relative to this file",
                               "Ett scenario som detta bygger på, sökväg från den här filen"})},
       {"population", population_shape(declaration)},
       {"sectors", sectors_shape(declaration)},
       {"run", run_shape()},
       {"study", study_shape(declaration)},
       {"lenses", lenses_shape(declaration)},
       {"parameters", parameters_shape(declaration)},
       {"levers", levers_shape(declaration,
                               {"Values for everyone where no measure says otherwise",
                                "Värden för alla där ingen åtgärd säger annat"},
                               true)},
       {"mechanisms", mechanisms_shape(declaration)},
       {"record", table_shape({"What is written", "Vad som skrivs"},
                              {{"every", whole_shape({"Weeks per recorded mean of principals",
                                                      "Veckor per sparat medelvärde för huvudmän"},
                                                     1, 52, "weeks", "4")},
                               {"principals",
                                truth_shape({"Whether principals are recorded, not only the nation "
                                             "and the sectors",
                                             "Om huvudmän sparas, inte bara riket och sektorerna"},
                                            "true")}})},
       {"variant", tables_shape({"What is compared with the baseline",
                                 "Vad som ställs mot jämförelsealternativet"},
                                variant_shape(declaration))},
       {"calibration", calibration_shape(declaration)},
       {"validation", validation_shape(declaration)}});
}

}  // namespace tillit
