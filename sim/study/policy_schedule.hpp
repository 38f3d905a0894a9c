#pragma once

#include <cstdint>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/study/recorder.hpp"

namespace tillit {

/// The lever values of one variant, week by week: the scenario's baseline, and the measures in
/// force. Where two measures set the same lever for the same service, the later in the scenario
/// holds. Who takes part is settled in the first week a measure is in force.
class PolicySchedule {
 public:
  PolicySchedule(const Scenario& scenario, const Variant& variant, RandomWorld random_world);

  /// From now on another variant: a measure that is the same in both goes on with those who take
  /// part in it.
  PolicySchedule(const PolicySchedule& before, const Scenario& scenario, const Variant& variant);

  const Variant& variant() const { return *variant_; }

  /// The policy of `week`; weeks are asked for in order, each before `world` has lived it.
  const Policy& in_force(int week, const World& world);

  /// Who has so far taken part in a measure that is not for everyone. In a variant whose measures
  /// are all for everyone: those whom they concern.
  Participants in_trial() const;

  /// Keeps who takes part in what.
  void keep(Memory& memory);

 private:
  bool start_and_end(int week, const World& world);
  void rebuild();
  void set_levers(const Measure& measure, std::size_t principal);

  const Scenario* scenario_;
  const Variant* variant_;
  RandomWorld random_world_;
  std::vector<bool> active_;                ///< per measure
  std::vector<Participants> participants_;  ///< per measure; empty until it starts
  Policy policy_;
};

}  // namespace tillit
