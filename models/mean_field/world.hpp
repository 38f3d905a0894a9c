#pragma once

#include <memory>
#include <vector>

#include "models/mean_field/state.hpp"
#include "models/mean_field/week.hpp"
#include "sim/run/model.hpp"

namespace tillit::mean_field {

/// The average agents of one run.
class MeanFieldWorld final : public World {
 public:
  explicit MeanFieldWorld(std::shared_ptr<const Setting> setting);

  std::unique_ptr<World> branch() const override;
  void live(int week, const Policy& policy, WeekRecord& record) override;
  std::vector<Standing> standings() const override;
  void show(ColumnVisitor& visitor) override { state_.show(visitor); }

 private:
  void remember_indicators(int week);

  std::shared_ptr<const Setting> setting_;
  State state_;
  std::vector<Signals> signals_;
};

}  // namespace tillit::mean_field
