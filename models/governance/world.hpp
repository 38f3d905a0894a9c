#pragma once

#include <memory>

#include "models/governance/explanation/explainer.hpp"
#include "models/governance/observation/observation.hpp"
#include "models/governance/setting.hpp"
#include "sim/run/model.hpp"

namespace tillit::governance {

/// The governance chain of one run.
class GovernanceWorld final : public World {
 public:
  explicit GovernanceWorld(std::shared_ptr<const Setting> setting);

  std::unique_ptr<World> branch() const override;
  void live(int week, const Policy& policy, WeekRecord& record) override;
  std::vector<Standing> standings() const override;
  void show(ColumnVisitor& visitor) override;
  void keep(Memory& memory) override;
  std::vector<Values> extras() override;
  bool explain(Explanation* explanation) override;
  std::vector<double> probe(const ProbedWeeks& weeks) override;

 private:
  void want_known_weeks() const;
  /// Lives the week with what looks on.
  void live(Week& week, WeekRecord& record);
  void remember_indicators();
  void count_agents(Moment moment);

  std::shared_ptr<const Setting> setting_;
  State state_;
  Signals signals_;
  Observation observation_;
  std::shared_ptr<Explainer> explainer_;  ///< null unless somebody asks
  int weeks_lived_ = 0;
  /// Mean indicator: week by week, for as long as a trial's draw looks back, of every principal.
  std::vector<float> indicators_;
};

}  // namespace tillit::governance
