#include "models/hidden_costs/hidden_costs.hpp"
#include "models/hidden_costs/setting.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::hidden_costs {
namespace {

Declaration declare() {
  Declaration model = numbered_declaration(
      "hidden_costs", {"Hidden costs of control", "Kontrollens dolda kostnader"});
  model.parameters = parameters();
  model.relations = {{Relation::Kind::at_most_one_together, "share_averse", "share_neutral"}};
  const Text third{"Burdin, Halliday & Landini 2018", ""};
  // In the order of LeverNumber.
  // clang-format off
  model.levers = {
      {"third_party", 0, "1", 0, 1, {"third party", "tredje part"},
       {"chance that in a week a third party decides on control, not the principal",
        "sannolikhet att en tredje part beslutar om kontroll en vecka, inte huvudmannen"}, third},
      {"mandate", 1, "1", 0, 1, {"control by the third party", "den tredje partens kontroll"},
       {"chance that the third party, if it decides, imposes control",
        "sannolikhet att den tredje parten, om den beslutar, inför kontroll"}, third}};
  model.lenses = {
      {"original", {"the original sample", "det ursprungliga urvalet"}, {}},
      {"pooled", {"seven samples together", "sju urval tillsammans"},
       {{"share_averse", 0.411}, {"share_neutral", 0.186}}}};
  // In the order of Measured.
  model.outcomes = {
      {"transfer", "points", {"transfer", "överföring"},
       {"what agents give, mean", "vad agenter ger, medelvärde"}, Better::higher},
      {"control", "1", {"control", "kontroll"},
       {"share of principals whose agents are controlled",
        "andel huvudmän vars agenter kontrolleras"}, Better::neither},
      {"trusted_transfer", "points", {"transfer if trusted", "överföring vid förtroende"},
       {"what all agents would give if their principal trusted them",
        "vad alla agenter skulle ge om huvudmannen gav dem förtroende"}, Better::higher},
      {"controlled_transfer", "points", {"transfer if controlled", "överföring vid kontroll"},
       {"what all agents would give if they were controlled",
        "vad alla agenter skulle ge om de kontrollerades"}, Better::higher},
      {"spared_transfer", "points", {"transfer if left alone", "överföring om de lämnas i fred"},
       {"what all agents would give if a third party decided and did not control them",
        "vad alla agenter skulle ge om en tredje part beslutade och inte kontrollerade dem"},
       Better::higher},
      {"gave_less", "1", {"give less", "ger mindre"},
       {"share of agents who give less if controlled than if trusted",
        "andel agenter som ger mindre vid kontroll än vid förtroende"}, Better::neither},
      {"gave_same", "1", {"give the same", "ger lika mycket"},
       {"share of agents who give the same", "andel agenter som ger lika mycket"},
       Better::neither},
      {"gave_more", "1", {"give more", "ger mer"},
       {"share of agents who give more", "andel agenter som ger mer"}, Better::neither},
      {"control_pays", "1", {"control pays", "kontroll lönar sig"},
       {"share of principals whose own agents give more if controlled",
        "andel huvudmän vars egna agenter ger mer vid kontroll"}, Better::neither}};
  // clang-format on
  for (Outcome& outcome : model.outcomes) outcome.main = true;
  model.probes = {{"break_even_ratio",
                   "1",
                   {"(less)/(more) below which control pays",
                    "(mindre)/(mer) under vilket kontroll "
                    "lönar sig"},
                   {"What those who give more if controlled then give more, mean, over what those "
                    "who give less then give less.",
                    "Hur mycket mer de ger som ger mer vid kontroll, i medeltal, delat med hur "
                    "mycket mindre de ger som ger mindre."}}};
  return model;
}

}  // namespace

const Declaration& HiddenCosts::declaration() const {
  static const Declaration model = declare();
  return model;
}

}  // namespace tillit::hidden_costs
