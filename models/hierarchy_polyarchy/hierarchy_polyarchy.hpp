#pragma once

#include "sim/run/model.hpp"

namespace tillit::hierarchy_polyarchy {

/// Organisations that screen projects, from the top of a hierarchy or side by side (Sah & Stiglitz
/// 1986). See README.md beside this file.
class HierarchyPolyarchy : public Model {
 public:
  const Declaration& declaration() const override;
  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override;
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override;
  WorldSize size(const Scenario& scenario, const Lens& lens) const override;
};

/// What is measured, in the order of the declaration's outcomes.
enum Measured : std::size_t {
  value,
  expected_value,
  good_accepted,
  bad_accepted,
  portfolio_quality,
  judgements,
  measured_count
};

}  // namespace tillit::hierarchy_polyarchy

namespace tillit {

/// Hierarchy and polyarchy, for the list of models in main.cpp.
const Model& hierarchy_polyarchy_model();

}  // namespace tillit
