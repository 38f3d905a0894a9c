#pragma once

#include "sim/run/model.hpp"

namespace tillit::mutual_learning {

/// Organisations whose code learns from its members while the members learn the code (March 1991).
/// See README.md beside this file.
class MutualLearning : public Model {
 public:
  const Declaration& declaration() const override;
  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override;
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override;
  WorldSize size(const Scenario& scenario, const Lens& lens) const override;
};

/// Dimensions of reality are at most so many: the coin flips of a member's week are one draw.
inline constexpr std::size_t most_dimensions = 128;

/// What may be set by policy, in the order of the declaration's levers.
enum LeverNumber : std::size_t { socialisation, code_learning, turnover, turbulence, fast_share };

/// What is measured, in the order of the declaration's outcomes.
enum Measured : std::size_t { code_knowledge, member_knowledge, agreement, measured_count };

}  // namespace tillit::mutual_learning

namespace tillit {

/// Mutual learning, for the list of models in main.cpp.
const Model& mutual_learning_model();

}  // namespace tillit
