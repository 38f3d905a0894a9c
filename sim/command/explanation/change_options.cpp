#include "sim/command/explanation/wanted_change.hpp"

namespace tillit {

void add_change_options(Arguments& arguments, WantedChange& wanted) {
  constexpr int many = 1000000;
  arguments.needs("--outcome", wanted.outcome, {"NAME", "NAMN"},
                  {"The outcome, e.g. staff_trust", "Utfallet, t.ex. staff_trust"});
  arguments.option("--where", wanted.where, {"WHERE", "VAR"},
                   {"A principal, by code or name, e.g. 0180; participants: those who take part "
                    "in the variant (default: nation)",
                    "En huvudman, med kod eller namn, t.ex. 0180; participants: de som deltar i "
                    "varianten (annars nation: hela riket)"});
  arguments.option("--sector", wanted.sector, {"NAME", "NAMN"},
                   {"One sector (default: all of them)", "En sektor (annars alla)"});
  arguments.numbers(
      "--between", wanted.between, 2, -many, many, {"FROM TO", "FRÅN TILL"},
      {"From the beginning of one week to that of another (default: week 0 to the "
       "end)",
       "Från början av en vecka till början av en annan (annars vecka 0 till slutet)"});
  arguments.option("--variant", wanted.variant, {"NAME", "NAMN"},
                   {"The variant (default: the only one beside the baseline)",
                    "Varianten (annars den enda utöver jämförelsealternativet)"});
  arguments.option("--against", wanted.against, {"NAME", "NAMN"},
                   {"Tell why it differs from this variant, e.g. baseline",
                    "Berätta varför den skiljer sig från den här varianten, t.ex. baseline"});
  arguments.number("--follow", wanted.follow, 0, 9, {"STEPS", "STEG"},
                   {"How far to follow the largest cause to its own causes (default: 2)",
                    "Hur långt den största orsaken följs till sina egna (annars 2)"});
  arguments.option("--lens", wanted.lens, {"NAME", "NAMN"},
                   {"The lens (default: the first)", "Synsättet (annars det första)"});
  arguments.number("--replication", wanted.replication, 0, many, {"NUMBER", "NUMMER"},
                   {"The replication (default: the first)", "Upprepningen (annars den första)"});
  arguments.number(
      "--design", wanted.point, 0, many, {"NUMBER", "NUMMER"},
      {"The point of the design (default: the first)", "Punkten i designen (annars den första)"});
}

}  // namespace tillit
