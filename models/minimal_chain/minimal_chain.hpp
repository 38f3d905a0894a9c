#pragma once

#include "sim/run/model.hpp"

namespace tillit::minimal_chain {

/// The smallest governance chain that is still one: staff, managers, boards, inspectors. See
/// README.md beside this file.
class MinimalChain : public Model {
 public:
  const Declaration& declaration() const override;
  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override;
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld key) const override;
  WorldSize size(const Scenario& scenario, const Lens& lens) const override;
};

/// So many municipalities, numbered through.
std::vector<Principal> municipalities_of(int count);

/// What is measured, in the order of the declaration's outcomes.
enum Measured : std::size_t {
  quality,
  staff_trust,
  incident_rate,
  control,
  motivation,
  courage,
  pressure
};

}  // namespace tillit::minimal_chain

namespace tillit {

/// The minimal chain, for the list of models in main.cpp.
const Model& minimal_chain_model();

}  // namespace tillit
