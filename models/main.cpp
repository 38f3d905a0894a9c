#include <array>

#include "models/governance/governance.hpp"
#include "models/hidden_costs/hidden_costs.hpp"
#include "models/hierarchy_polyarchy/hierarchy_polyarchy.hpp"
#include "models/mean_field/mean_field.hpp"
#include "models/minimal_chain/minimal_chain.hpp"
#include "models/mutual_learning/mutual_learning.hpp"
#include "sim/command/command_line.hpp"

/// The program: the engine's command line, with the models it can run. Add yours here.
int main(int argc, char** argv) {
  const std::array models{&tillit::governance_model(),      &tillit::mean_field_model(),
                          &tillit::minimal_chain_model(),   &tillit::hierarchy_polyarchy_model(),
                          &tillit::mutual_learning_model(), &tillit::hidden_costs_model()};
  return tillit::command_line(argc, argv, models);
}
