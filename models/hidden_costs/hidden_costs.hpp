#pragma once

#include "sim/run/model.hpp"

namespace tillit::hidden_costs {

/// Principals who control or trust, and agents who answer (Falk & Kosfeld 2006). See README.md
/// beside this file.
class HiddenCosts : public Model {
 public:
  const Declaration& declaration() const override;
  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override;
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override;
  WorldSize size(const Scenario& scenario, const Lens& lens) const override;
};

/// What may be set by policy, in the order of the declaration's levers.
enum LeverNumber : std::size_t { third_party, mandate };

/// What is measured, in the order of the declaration's outcomes.
enum Measured : std::size_t {
  transfer,
  control,
  trusted_transfer,
  controlled_transfer,
  spared_transfer,
  gave_less,
  gave_same,
  gave_more,
  control_pays,
  measured_count
};

}  // namespace tillit::hidden_costs

namespace tillit {

/// Hidden costs of control, for the list of models in main.cpp.
const Model& hidden_costs_model();

}  // namespace tillit
