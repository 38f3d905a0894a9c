#include "models/minimal_chain/rules.hpp"

#include <string>

#include "models/minimal_chain/staff_kernel.hpp"

namespace tillit::minimal_chain {
namespace {

struct Row {
  float Rules::*rule;
  std::string name;
  double value;  ///< unless a scenario or lens says otherwise
  double least, most;
  Text meaning;
  Text source;
  std::string unit = "1";
  bool whole = false;
};

const std::vector<Row>& rows() {
  using R = Rules;
  // Where a rule stands in the specification of the minimal chain.
  const Text structure{"minimal chain, structure", "minsta styrkedjan, uppbyggnad"};
  const Text start{"minimal chain, start", "minsta styrkedjan, vid starten"};
  const auto step = [](int number) -> Text {
    const std::string text = std::to_string(number);
    return {"minimal chain, step " + text, "minsta styrkedjan, steg " + text};
  };
  // A table, one rule after the other.
  // clang-format off
  static const std::vector<Row> table = {
      {&R::units, "units", 20, 1, 1000, {"units of a municipality", "enheter i en kommun"},
       structure, "units", true},
      {&R::staff, "staff", 25, 1, 1000, {"staff of a unit", "medarbetare i en enhet"},
       structure, "staff", true},
      {&R::municipalities_per_inspector, "municipalities_per_inspector", 10, 1, 1000,
       {"municipalities for each inspector", "kommuner per inspektör"}, structure,
       "municipalities", true},
      {&R::trust_low, "trust_low", 0.3, 0, 1,
       {"lowest staff trust at the start", "lägsta tillit hos medarbetare vid start"}, start},
      {&R::trust_high, "trust_high", 0.7, 0, 1,
       {"highest staff trust at the start", "högsta tillit hos medarbetare vid start"}, start},
      {&R::competence_low, "competence_low", 0.4, 0, 1,
       {"lowest competence", "lägsta kompetens"}, start},
      {&R::competence_high, "competence_high", 0.9, 0, 1,
       {"highest competence", "högsta kompetens"}, start},
      {&R::motivation_low, "motivation_low", 0.4, 0, 1,
       {"lowest motivation at the start", "lägsta motivation vid start"}, start},
      {&R::motivation_high, "motivation_high", 0.8, 0, 1,
       {"highest motivation at the start", "högsta motivation vid start"}, start},
      {&R::courage_low, "courage_low", 0.3, 0, 1,
       {"lowest courage at the start", "lägsta mod vid start"}, start},
      {&R::courage_high, "courage_high", 0.7, 0, 1,
       {"highest courage at the start", "högsta mod vid start"}, start},
      {&R::manager_control, "manager_control", 0.5, 0, 1,
       {"control by managers at the start", "chefers kontroll vid start"}, start},
      {&R::manager_trust, "manager_trust", 0.5, 0, 1,
       {"trust of managers in staff at the start", "chefers tillit till medarbetare vid start"},
       start},
      {&R::board_pressure, "board_pressure", 0.5, 0, 1,
       {"pressure from boards at the start", "nämndernas tryck vid start"}, start},
      {&R::style_low, "style_low", 0, 0, 1,
       {"lowest style of inspectors (0: controlling)", "lägsta stil hos inspektörer (0: kontroll)"},
       start},
      {&R::style_high, "style_high", 1, 0, 1,
       {"highest style of inspectors (1: learning)", "högsta stil hos inspektörer (1: lärande)"},
       start},
      {&R::control_rate, "control_rate", 0.1, 0, 1,
       {"how fast a manager's control follows pressure and distrust",
        "hur snabbt en chefs kontroll följer tryck och misstro"}, step(1), "1/week"},
      {&R::pressure_share, "pressure_share", 0.5, 0, 1,
       {"weight of pressure from above in control; distrust has the rest",
        "vikten av tryck uppifrån i kontrollen; misstro har resten"}, step(1)},
      {&R::capability, "capability", 1.2, 0, 3,
       {"what competent, unhindered staff achieve: 1.2 ends in a virtuous circle, 1.0 in a vicious "
        "one", "vad kunniga, ohindrade medarbetare åstadkommer: 1,2 slutar i en god cirkel, 1,0 i en "
        "ond"}, step(2)},
      {&R::admin_per_control, "admin_per_control", 0.4, 0, 1,
       {"share of time for administration under full control",
        "andel tid för administration under full kontroll"}, step(2)},
      {&R::encounters, "encounters", 3, 1, most_encounters,
       {"encounters of each staff member a week", "möten per medarbetare och vecka"}, step(2),
       "encounters", true},
      {&R::motivation_share, "motivation_share", 0.5, 0, 1,
       {"share of quality that depends on motivation",
        "andel av kvaliteten som beror på motivation"}, step(2)},
      {&R::control_harm, "control_harm", 0.5, 0, 1,
       {"share of quality that full control takes from the neediest",
        "andel av kvaliteten som full kontroll tar från den med störst behov"}, step(2)},
      {&R::fear, "fear", 0.2, 0, 1,
       {"quality lost to lack of courage when need is greatest",
        "kvalitet som går förlorad av brist på mod när behovet är störst"}, step(2)},
      {&R::luck, "luck", 0.2, 0, 1,
       {"width of the random part of quality", "bredden på kvalitetens slumpmässiga del"},
       step(2)},
      {&R::incident_below, "incident_below", 0.12, 0, 1,
       {"an encounter of lower quality is an incident",
        "ett möte med lägre kvalitet är en avvikelse"}, step(2)},
      {&R::staff_rate, "staff_rate", 0.05, 0, 1,
       {"how fast trust, motivation and courage of staff change",
        "hur snabbt medarbetares tillit, motivation och mod ändras"}, step(2), "1/week"},
      {&R::motivation_base, "motivation_base", 0.5, 0, 1,
       {"motivation without trust and control", "motivation utan tillit och kontroll"}, step(2)},
      {&R::motivation_of_trust, "motivation_of_trust", 0.5, 0, 1,
       {"motivation gained by full trust", "motivation som full tillit ger"}, step(2)},
      {&R::motivation_of_control, "motivation_of_control", 0.3, 0, 1,
       {"motivation lost under full control", "motivation som full kontroll tar"}, step(2)},
      {&R::manager_rate, "manager_rate", 0.1, 0, 1,
       {"how fast a manager's trust follows the quality of the unit",
        "hur snabbt en chefs tillit följer enhetens kvalitet"}, step(3), "1/week"},
      {&R::pressure_rate, "pressure_rate", 0.05, 0, 1,
       {"how fast a board's pressure follows incidents",
        "hur snabbt en nämnds tryck följer avvikelser"}, step(4), "1/week"},
      {&R::alarm, "alarm", 8, 0, 100,
       {"pressure per incident per encounter", "tryck per avvikelse per möte"}, step(4)},
      {&R::inspection, "inspection", 0.1, 0, 1,
       {"change of pressure by an inspection, per unit of style",
        "tryckets ändring av en inspektion, per enhet stil"}, step(5)},
      {&R::neutral_style, "neutral_style", 0.5, 0, 1,
       {"style that leaves pressure unchanged", "stil som lämnar trycket oförändrat"}, step(5)},
  };
  // clang-format on
  return table;
}

}  // namespace

std::vector<Parameter> parameters() {
  std::vector<Parameter> declared;
  for (const Row& row : rows()) {
    declared.push_back(
        {row.name, row.value, row.unit, row.least, row.most, row.whole, row.meaning, row.source});
  }
  return declared;
}

Rules rules_of(const std::vector<double>& values) {
  Rules rules{};
  for (std::size_t i = 0; i < values.size(); ++i) {
    rules.*rows()[i].rule = static_cast<float>(values[i]);
  }
  return rules;
}

}  // namespace tillit::minimal_chain
