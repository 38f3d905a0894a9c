#include "models/mean_field/mean_field.hpp"

#include "models/governance/declaration/declaration.hpp"
#include "models/governance/governance.hpp"
#include "models/mean_field/world.hpp"

namespace tillit {
namespace mean_field {
namespace {

/// What the agent model declares, but for what is between agents: all principals and all citizens
/// are average, so there is no inequality to measure.
Declaration declare() {
  Declaration model = governance::governance_declaration();
  model.name = "mean_field";
  model.title = {"The governance chain as a mean field", "Styrkedjan som medelfält"};
  std::erase_if(model.outcomes,
                [](const Outcome& outcome) { return outcome.name.starts_with("equity_"); });
  return model;
}

class MeanField final : public Model {
 public:
  const Declaration& declaration() const override {
    static const Declaration model = declare();
    return model;
  }

  std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const override {
    return governance_model().principals(scenario, mistakes);
  }

  /// Nothing is drawn: the random world changes nothing.
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld) const override {
    return std::make_unique<MeanFieldWorld>(std::make_shared<const Setting>(scenario, lens));
  }

  WorldSize size(const Scenario& scenario, const Lens& lens) const override {
    return size_of(scenario, lens);
  }
};

}  // namespace
}  // namespace mean_field

const Model& mean_field_model() {
  static const mean_field::MeanField model;
  return model;
}

}  // namespace tillit
