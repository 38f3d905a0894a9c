#include "models/minimal_chain/minimal_chain.hpp"
#include "models/minimal_chain/rules.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::minimal_chain {
namespace {

Declaration declare() {
  Declaration model = numbered_declaration(
      "minimal_chain", {"The minimal governance chain", "Den minsta styrkedjan"});
  model.parameters = parameters();
  // clang-format off
  model.levers = {
      {"support", 0, "1", 0, 1, {"support functions", "stödfunktioner"},
       {"share of staff's administration that support functions take over (an extension: 0 is the "
        "chain as specified)",
        "andel av medarbetarnas administration som stödfunktioner tar över (ett tillägg: 0 är "
        "kedjan som den är beskriven)"},
       {"extension", "tillägg"}}};
  model.lenses = {
      {"virtuous", {"virtuous circle", "god cirkel"}, {}},
      {"vicious", {"vicious circle", "ond cirkel"}, {{"capability", 1.0}}}};
  // In the order of Measured.
  model.outcomes = {
      {"quality", "1", {"quality", "kvalitet"},
       {"mean quality of the week's encounters", "veckans mötens medelkvalitet"}, Better::higher},
      {"staff_trust", "1", {"staff trust", "medarbetares tillit"},
       {"mean trust of staff in those above", "medarbetares medeltillit till dem ovanför"},
       Better::higher},
      {"incident_rate", "1", {"incident rate", "andel avvikelser"},
       {"share of the week's encounters that are incidents",
        "andel av veckans möten som är avvikelser"}, Better::lower},
      {"control", "1", {"control", "kontroll"},
       {"mean control by managers", "chefers medelkontroll"}, Better::neither},
      {"motivation", "1", {"motivation", "motivation"},
       {"mean motivation of staff", "medarbetares medelmotivation"}, Better::higher},
      {"courage", "1", {"courage", "mod"},
       {"mean courage of staff", "medarbetares medelmod"}, Better::higher},
      {"pressure", "1", {"pressure", "tryck"},
       {"mean pressure from boards", "nämndernas medeltryck"}, Better::neither}};
  // clang-format on
  for (const Measured shown : {quality, staff_trust, incident_rate, control}) {
    model.outcomes[shown].main = true;
  }
  return model;
}

}  // namespace

const Declaration& MinimalChain::declaration() const {
  static const Declaration model = declare();
  return model;
}

}  // namespace tillit::minimal_chain
