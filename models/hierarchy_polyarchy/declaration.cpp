#include "models/hierarchy_polyarchy/hierarchy_polyarchy.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::hierarchy_polyarchy {
namespace {

Declaration declare() {
  const Text paper{"Sah & Stiglitz, American Economic Review 1986", ""};
  const Text ours{"assumption", "antagande"};
  const Text value_ours{paper.en + "; value: " + ours.en, paper.en + "; värde: " + ours.sv};
  Declaration model = numbered_declaration(
      "hierarchy_polyarchy",
      {"Screening by hierarchy and polyarchy", "Prövning i hierarki och polyarki"});
  // In the order of Screening.
  // clang-format off
  model.parameters = {
      {"levels", 2, "bureaus", 1, 20, true,
       {"bureaus of an organisation: one above the other in a hierarchy, side by side in a polyarchy",
        "instanser i en organisation: över varandra i en hierarki, sida vid sida i en polyarki"},
       paper},
      {"projects", 500, "projects", 1, 100000, true,
       {"projects proposed to an organisation in a week",
        "projekt som föreslås en organisation under en vecka"}, ours},
      {"good_share", 0.6, "1", 0, 1, false,
       {"share of good projects among those proposed (alpha)",
        "andel goda projekt bland dem som föreslås (alfa)"}, value_ours},
      {"accept_good", 0.8, "1", 0, 1, false,
       {"chance that a bureau says yes to a good project (p1)",
        "sannolikhet att en instans säger ja till ett gott projekt (p1)"},
       value_ours},
      {"accept_bad", 0.2, "1", 0, 1, false,
       {"chance that a bureau says yes to a bad project (p2)",
        "sannolikhet att en instans säger ja till ett dåligt projekt (p2)"},
       value_ours},
      {"gain", 1, "1", 0, 1000, false,
       {"value of a good project that is carried out (z1)",
        "värdet av ett gott projekt som genomförs (z1)"}, value_ours},
      {"loss", 1, "1", 0, 1000, false,
       {"what a bad project that is carried out costs (z2)",
        "vad ett dåligt projekt som genomförs kostar (z2)"}, value_ours}};
  model.levers = {
      {"polyarchy", 0, "1", 0, 1, {"polyarchy", "polyarki"},
       {"share of projects that any one bureau may accept; for the rest all bureaus must say yes",
        "andel projekt som vilken instans som helst får godta; för resten måste alla säga ja"},
       paper}};
  model.lenses = {
      {"mostly_good", {"mostly good projects", "mest goda projekt"}, {}},
      {"mostly_bad", {"mostly bad projects", "mest dåliga projekt"}, {{"good_share", 0.4}}}};
  // In the order of Measured.
  model.outcomes = {
      {"value", "1", {"value", "värde"},
       {"value per project proposed", "värde per föreslaget projekt"}, Better::higher},
      {"expected_value", "1", {"expected value", "väntat värde"},
       {"what the closed form says of the value per project proposed",
        "vad den slutna formeln säger om värdet per föreslaget projekt"}, Better::higher},
      {"good_accepted", "1", {"good projects accepted", "goda projekt som godtas"},
       {"share of the good projects that are accepted", "andel av de goda projekten som godtas"},
       Better::higher},
      {"bad_accepted", "1", {"bad projects accepted", "dåliga projekt som godtas"},
       {"share of the bad projects that are accepted", "andel av de dåliga projekten som godtas"},
       Better::lower},
      {"portfolio_quality", "1", {"quality of what is accepted", "kvalitet på det som godtas"},
       {"share of good projects among those accepted", "andel goda projekt bland dem som godtas"},
       Better::higher},
      {"judgements", "1", {"judgements per project", "bedömningar per projekt"},
       {"bureaus that look at a project before it is decided",
        "instanser som ser på ett projekt innan det är avgjort"}, Better::lower}};
  // clang-format on
  for (Outcome& outcome : model.outcomes) outcome.main = true;
  return model;
}

}  // namespace

const Declaration& HierarchyPolyarchy::declaration() const {
  static const Declaration model = declare();
  return model;
}

}  // namespace tillit::hierarchy_polyarchy
