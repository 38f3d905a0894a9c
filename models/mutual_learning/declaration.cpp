#include "models/mutual_learning/mutual_learning.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::mutual_learning {
namespace {

Declaration declare() {
  const Text paper{"March, Organization Science 1991", ""};
  Declaration model = numbered_declaration(
      "mutual_learning",
      {"Mutual learning of members and code", "Ömsesidigt lärande mellan medlemmar och kod"});
  // In the order of Setting.
  // clang-format off
  model.parameters = {
      {"dimensions", 30, "dimensions", 1, double{most_dimensions}, true,
       {"dimensions of reality, each 1 or -1", "verklighetens dimensioner, var och en 1 eller -1"},
       paper},
      {"members", 50, "members", 1, 1000, true,
       {"members of an organisation", "medlemmar i en organisation"}, paper},
      {"fast_socialisation", 0.9, "1/week", 0, 1, false,
       {"how fast those of `fast_share` learn the code", "hur snabbt de i `fast_share` lär sig koden"},
       paper}};
  // In the order of LeverNumber.
  model.levers = {
      {"socialisation", 0.5, "1/week", 0, 1, {"socialisation", "inskolning"},
       {"chance that a member moves one step toward the code where they differ (p1): how hard the "
        "rule book is enforced",
        "sannolikhet att en medlem går ett steg mot koden där de skiljer sig åt (p1): hur hårt "
        "regelboken hävdas"}, paper},
      {"code_learning", 0.5, "1/week", 0, 1, {"learning by the code", "kodens lärande"},
       {"how readily the code takes over what most of those say who know more than it (p2)",
        "hur lätt koden tar över vad de flesta säger av dem som vet mer än den (p2)"}, paper},
      {"turnover", 0, "1/week", 0, 1, {"turnover", "personalomsättning"},
       {"chance that a member is replaced by a newcomer with beliefs drawn anew (p3)",
        "sannolikhet att en medlem ersätts av en nykomling med nya övertygelser (p3)"}, paper},
      {"turbulence", 0, "1/week", 0, 1, {"turbulence", "turbulens"},
       {"chance that a dimension of reality turns round (p4)",
        "sannolikhet att en av verklighetens dimensioner vänder (p4)"}, paper},
      {"fast_share", 0, "1", 0, 1, {"fast learners", "snabba elever"},
       {"share of members who learn the code at `fast_socialisation`, whatever `socialisation` is",
        "andel medlemmar som lär sig koden med `fast_socialisation`, vad `socialisation` än är"},
       paper}};
  model.lenses = {{"march", {"March 1991", "March 1991"}, {}}};
  // In the order of Measured.
  model.outcomes = {
      {"code_knowledge", "1", {"knowledge of the code", "kodens kunskap"},
       {"share of dimensions on which the code is right, minus the share on which it is wrong",
        "andel dimensioner där koden har rätt, minus andelen där den har fel"}, Better::higher},
      {"member_knowledge", "1", {"knowledge of members", "medlemmarnas kunskap"},
       {"the same of a member's beliefs, mean over members",
        "detsamma för en medlems övertygelser, medelvärde över medlemmar"}, Better::higher},
      {"agreement", "1", {"agreement", "enighet"},
       {"share of beliefs that are as the code has it; at 1 nobody learns any more",
        "andel övertygelser som är som i koden; vid 1 lär sig ingen något mer"}, Better::neither}};
  // clang-format on
  for (Outcome& outcome : model.outcomes) outcome.main = true;
  return model;
}

}  // namespace

const Declaration& MutualLearning::declaration() const {
  static const Declaration model = declare();
  return model;
}

}  // namespace tillit::mutual_learning
