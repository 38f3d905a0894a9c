#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/governance.hpp"
#include "models/governance/setting.hpp"
#include "sim/run/model.hpp"

/// Small worlds of the governance chain, set up and looked into by name.
namespace tillit::governance {

/// So many synthetic principals, everything else as declared: from week -26 to week 999.
Scenario synthetic_scenario(int principals);

/// Sweden's municipalities and regions at a scale.
Scenario swedish_scenario(double scale);

// All names are those of the declaration; an unknown one throws std::out_of_range.
Lens lens_named(std::string_view name);
void set_parameter(Scenario& scenario, std::string_view name, double value);
void set_lever(Scenario& scenario, std::string_view name, double value);
void set_in_all_sectors(Scenario& scenario, std::string_view sector_parameter, double value);
void switch_off(Scenario& scenario, std::string_view mechanism);
int lever_number(std::string_view name);

/// A world, what it measured last, and the tree on which it lives.
class SmallWorld {
 public:
  /// Of `model`, which declares what the governance chain declares.
  explicit SmallWorld(Scenario scenario, std::string_view lens = "balanced",
                      RandomWorld key = {1, 0}, const Model& model = governance_model());

  /// Lives so many weeks more, under the scenario's levers or those set since.
  void live(int weeks = 1);
  SmallWorld branch() const;

  /// For everyone, from the next week on.
  void set_lever_now(std::string_view name, double value);

  int week() const { return week_; }  ///< the next to be lived
  int weeks_lived() const { return week_ + scenario_.burn_in; }
  World& world() { return *world_; }
  const Scenario& scenario() const { return scenario_; }
  const Setting& setting() const { return *setting_; }
  const Tree& tree() const { return setting_->tree; }
  const WeekRecord& record() const { return record_; }
  double nation(Measured outcome) const {
    return record_.nation()[static_cast<std::size_t>(outcome)];
  }
  std::uint64_t hash();

  /// A column of the state as it is now.
  std::vector<float> floats(std::string_view level, std::string_view column);
  std::vector<double> doubles(std::string_view level, std::string_view column);
  std::vector<std::uint32_t> words(std::string_view level, std::string_view column);
  std::vector<std::uint16_t> halves(std::string_view level, std::string_view column);

  /// Where staff stand in staff columns: only those places hold anybody.
  std::vector<std::size_t> staff_places() const;
  /// Slots in which there is a unit.
  std::vector<std::uint32_t> slots_in_use() const;

 private:
  Scenario scenario_;
  std::shared_ptr<const Setting> setting_;
  std::shared_ptr<World> world_;
  Policy policy_;
  WeekRecord record_;
  int week_;
};

/// Same numbers in the same places, where NaN equals NaN.
bool same_records(const WeekRecord& a, const WeekRecord& b);

}  // namespace tillit::governance
