#include "models/hidden_costs/setting.hpp"

#include <string>

namespace tillit::hidden_costs {

std::vector<Parameter> parameters() {
  const std::string paper = "Falk & Kosfeld, American Economic Review 2006";
  const Text data{paper + ", recomputed from the data", paper + ", beräknat på nytt ur data"};
  const Text fitted{"derived from the means of both samples, see README.md of the model",
                    "härlett ur båda urvalens medelvärden, se modellens README.md"};
  const Text ours{"assumption", "antagande"};
  const std::string third =
      "Burdin, Halliday & Landini, Journal of Economic Behavior and "
      "Organization 2018";
  // clang-format off
  return {
      {"agents", 10, "agents", 1, 1000, true,
       {"agents of a principal", "agenter hos en huvudman"}, ours},
      {"share_averse", 0.569, "1", 0, 1, false,
       {"share of agents who give less when controlled", "andel agenter som ger mindre när de kontrolleras"},
       data},
      {"share_neutral", 0.181, "1", 0, 1, false,
       {"share of agents who give the same; the rest give more",
        "andel agenter som ger lika mycket; resten ger mer"}, data},
      {"minimum", 10, "points", 0, 120, false,
       {"what a controlled agent must give of 120 points",
        "vad en kontrollerad agent måste ge av 120 poäng"}, {"Falk & Kosfeld 2006", ""}},
      {"voluntary_averse", 33.3, "points", 0, 120, false,
       {"what the averse give when trusted", "vad de kontrollovilliga ger när de får förtroende"},
       fitted},
      {"voluntary_neutral", 21.4, "points", 0, 120, false,
       {"what the neutral give when trusted", "vad de neutrala ger när de får förtroende"}, fitted},
      {"voluntary_needing", 0.6, "points", 0, 120, false,
       {"what those who need control give when trusted",
        "vad de som behöver kontroll ger när de får förtroende"}, fitted},
      {"aversion", 13.6, "points", 0, 120, false,
       {"what the averse give less when controlled", "vad de kontrollovilliga ger mindre när de kontrolleras"},
       fitted},
      {"spared_share", 0, "1", 0, 1, false,
       {"share of that which they give where a third party, not their principal, leaves them alone",
        "andel av detta som de ger när en tredje part, inte huvudmannen, låter dem vara"},
       {ours.en + "; the sign from " + third, ours.sv + "; tecknet från " + third}},
      {"explore", 0.1, "1/week", 0, 1, false,
       {"chance that a principal tries one of the two at random",
        "sannolikhet att en huvudman prövar det ena eller andra på måfå"}, ours},
      {"learning", 0.5, "1/week", 0, 1, false,
       {"how fast a principal's estimate follows what was given",
        "hur snabbt en huvudmans bedömning följer vad som gavs"}, ours}};
  // clang-format on
}

Setting setting_of(const std::vector<double>& values) {
  const auto number = [&](std::size_t i) { return static_cast<float>(values[i]); };
  return {static_cast<std::size_t>(values[0]),
          number(1),
          number(2),
          number(3),
          {number(4), number(5), number(6)},
          number(7),
          number(8),
          number(9),
          number(10)};
}

}  // namespace tillit::hidden_costs
