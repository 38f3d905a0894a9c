#include "models/governance/governance.hpp"

#include "models/governance/declaration/declaration.hpp"
#include "models/governance/explanation/explained.hpp"
#include "models/governance/population/principals.hpp"
#include "models/governance/population/size.hpp"
#include "models/governance/world.hpp"

namespace tillit {
namespace governance {
namespace {

class Governance final : public Model {
 public:
  const Declaration& declaration() const override { return governance_declaration(); }

  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override {
    const Parameters p = parameters_from(scenario.parameters);
    return principals_of(scenario, {double{p.school_share}, double{p.care_share}}, mistakes);
  }

  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld key) const override {
    return std::make_unique<GovernanceWorld>(std::make_shared<const Setting>(scenario, lens, key));
  }

  Extras extras(const Scenario& scenario) const override { return extras_of(scenario); }

  std::vector<ExplainedOutcome> explained() const override { return explained_outcomes(); }

  WorldSize size(const Scenario& scenario, const Lens& lens) const override {
    return expected_size(scenario, lens);
  }
};

}  // namespace
}  // namespace governance

const Model& governance_model() {
  static const governance::Governance model;
  return model;
}

}  // namespace tillit
