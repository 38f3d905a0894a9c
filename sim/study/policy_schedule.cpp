#include "sim/study/policy_schedule.hpp"

#include <algorithm>

#include "sim/study/trial.hpp"

namespace tillit {

PolicySchedule::PolicySchedule(const Scenario& scenario, const Variant& variant,
                               RandomWorld random_world)
    : scenario_(&scenario),
      variant_(&variant),
      random_world_(random_world),
      active_(variant.measures.size(), false),
      participants_(variant.measures.size()),
      policy_(scenario.principals.size(), scenario.sectors.size(), scenario.levers) {}

PolicySchedule::PolicySchedule(const PolicySchedule& before, const Scenario& scenario,
                               const Variant& variant)
    : PolicySchedule(scenario, variant, before.random_world_) {
  const std::vector<Measure>& earlier = before.variant_->measures;
  for (std::size_t i = 0; i < variant.measures.size(); ++i) {
    const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const Measure& measure) {
      return begins_alike(measure, variant.measures[i]);
    });
    if (same == earlier.end()) continue;
    participants_[i] = before.participants_[static_cast<std::size_t>(same - earlier.begin())];
  }
}

const Policy& PolicySchedule::in_force(int week, const World& world) {
  if (start_and_end(week, world)) rebuild();
  return policy_;
}

bool PolicySchedule::start_and_end(int week, const World& world) {
  bool changed = false;
  for (std::size_t i = 0; i < active_.size(); ++i) {
    const Measure& measure = variant_->measures[i];
    const bool active = measure.start <= week && week < measure.end;
    if (active && participants_[i].empty()) {
      participants_[i] = take_part(measure.where, *scenario_, random_world_, world);
    }
    changed = changed || active != active_[i];
    active_[i] = active;
  }
  return changed;
}

Participants PolicySchedule::in_trial() const {
  const std::vector<Measure>& measures = variant_->measures;
  const bool any_trial = std::any_of(measures.begin(), measures.end(), [](const Measure& measure) {
    return measure.where.how != Participation::everyone;
  });
  Participants taking_part(scenario_->principals.size(), 0);
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (any_trial && measures[i].where.how == Participation::everyone) continue;
    for (std::size_t principal = 0; principal < participants_[i].size(); ++principal) {
      if (participants_[i][principal] != 0) taking_part[principal] = 1;
    }
  }
  return taking_part;
}

void PolicySchedule::keep(Memory& memory) {
  memory.keep("participants", participants_, Length::open);
  for (const Participants& one : participants_) {
    want_remembered(one.empty() || one.size() == scenario_->principals.size(), "participants");
  }
}

void PolicySchedule::rebuild() {
  policy_ = Policy(scenario_->principals.size(), scenario_->sectors.size(), scenario_->levers);
  for (std::size_t i = 0; i < active_.size(); ++i) {
    if (!active_[i]) continue;
    const Measure& measure = variant_->measures[i];
    for (std::size_t principal = 0; principal < participants_[i].size(); ++principal) {
      if (participants_[i][principal] != 0) set_levers(measure, principal);
    }
  }
}

void PolicySchedule::set_levers(const Measure& measure, std::size_t principal) {
  const auto set = [&](std::size_t sector) {
    for (const auto& [lever, value] : measure.levers) {
      policy_.set(principal, sector, static_cast<std::size_t>(lever), value);
    }
  };
  if (measure.where.sectors.empty()) {
    for (std::size_t sector = 0; sector < scenario_->sectors.size(); ++sector) set(sector);
  }
  for (const int sector : measure.where.sectors) set(static_cast<std::size_t>(sector));
}

}  // namespace tillit
