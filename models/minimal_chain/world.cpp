#include "models/minimal_chain/world.hpp"

#include <algorithm>

#include "sim/random/draw.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::minimal_chain {
// Who waits for whom, within a week:
//   managers' control  reads last week's pressure and trust       per municipality, in parallel
//   staff              after the control of their own unit        per block of units, in parallel
//   managers' trust    after the staff of their own unit          per municipality, in parallel
//   boards             after all units of their municipality      per municipality, in parallel
//   inspectors         after all boards, one after the other
//   measurement        after all, sums in the order of the municipalities
// A parallel section writes only what its municipality or block owns.
void Chain::live(int week, const Policy& policy, WeekRecord& record) {
  managers_control(policy);
  record.step_done("managers_control");
  staff_meet_clients(week);
  record.step_done("staff_meet_clients");
  managers_trust();
  record.step_done("managers_trust");
  boards_react();
  record.step_done("boards_react");
  inspectors_visit(week);
  record.step_done("inspectors_visit");
  measure(week, record);
  record.step_done("measure");
}

void Chain::managers_control(const Policy& policy) {
  parallel_section(municipalities_, municipalities_at_once, [&](std::size_t municipality) {
    const float support = policy.of(municipality, 0)[0];
    const std::size_t first = municipality * units_per_municipality_;
    for (std::size_t unit = first; unit < first + units_per_municipality_; ++unit) {
      support_[unit] = support;
      // control = 0.9*control + 0.1*(0.5*pressure + 0.5*(1-trust))
      const float target = rules_.pressure_share * pressure_[municipality] +
                           (1 - rules_.pressure_share) * (1 - manager_trust_[unit]);
      control_[unit] = (1 - rules_.control_rate) * control_[unit] + rules_.control_rate * target;
    }
  });
}

StaffBlock Chain::block(std::size_t number) {
  const std::size_t unit = number * block_units;
  const std::size_t staff = unit * staff_per_unit_;
  return {as_who(unit),        &trust_[staff],    &motivation_[staff],    &courage_[staff],
          &competence_[staff], &control_[unit],   &support_[unit],        &quality_[unit],
          &incidents_[unit],   &trust_sum_[unit], &motivation_sum_[unit], &courage_sum_[unit]};
}

void Chain::staff_meet_clients(int week) {
  parallel_section(blocks_, blocks_at_once,
                   [&](std::size_t number) { staff_week_(rules_, key_, week, block(number)); });
}

void Chain::managers_trust() {
  const float encounters = rules_.encounters * rules_.staff;  // of a unit
  parallel_section(municipalities_, municipalities_at_once, [&](std::size_t municipality) {
    const std::size_t first = municipality * units_per_municipality_;
    for (std::size_t unit = first; unit < first + units_per_municipality_; ++unit) {
      // trust += 0.1*(mean q of own staff - trust)
      const float mean = quality_[unit] / encounters;
      manager_trust_[unit] += rules_.manager_rate * (mean - manager_trust_[unit]);
    }
  });
}

void Chain::boards_react() {
  const float encounters = rules_.encounters * rules_.staff * rules_.units;  // of a municipality
  parallel_section(municipalities_, municipalities_at_once, [&](std::size_t municipality) {
    const std::size_t first = municipality * units_per_municipality_;
    float incidents = 0;
    for (std::size_t unit = first; unit < first + units_per_municipality_; ++unit) {
      incidents += incidents_[unit];
    }
    // pressure = 0.95*pressure + 0.05*min(1, 8*incidents/(3*500))
    const float target = std::min(1.0f, rules_.alarm * incidents / encounters);
    pressure_[municipality] =
        (1 - rules_.pressure_rate) * pressure_[municipality] + rules_.pressure_rate * target;
  });
}

void Chain::inspectors_visit(int week) {
  for (std::size_t inspector = 0; inspector < style_.size(); ++inspector) {
    const Words words = draw(key_, purpose_visit, week, as_who(inspector));
    float& pressure = pressure_[choose(words.first, as_who(municipalities_))];
    // pressure = clamp01(pressure + 0.1*(0.5-style))
    pressure = clamp01(pressure + rules_.inspection * (rules_.neutral_style - style_[inspector]));
  }
}

std::vector<Standing> Chain::standings() const {
  std::vector<Standing> standings(municipalities_);
  for (std::size_t municipality = 0; municipality < municipalities_; ++municipality) {
    Standing& standing = standings[municipality];
    standing.size = static_cast<double>(units_per_municipality_ * staff_per_unit_);
    for (std::size_t week = 0; week < year; ++week) {
      standing.indicator += year_quality_[week * municipalities_ + municipality] / double(year);
    }
    // Those with little pressure from above come forward.
    standing.volunteer_weight = 1.1 - static_cast<double>(pressure_[municipality]);
  }
  return standings;
}

void Chain::show(ColumnVisitor& visitor) {
  visitor.column({"staff", "trust", "1", 0, 1, "trust in those above"}, trust_);
  visitor.column({"staff", "competence", "1", 0, 1, "competence"}, competence_);
  visitor.column({"staff", "motivation", "1", 0, 1, "motivation"}, motivation_);
  visitor.column({"staff", "courage", "1", 0, 1, "courage to act for the client"}, courage_);
  visitor.column({"unit", "control", "1", 0, 1, "control by the manager"}, control_);
  visitor.column({"unit", "manager_trust", "1", 0, 1, "manager's trust in staff"}, manager_trust_);
  visitor.column({"municipality", "pressure", "1", 0, 1, "pressure from the board"}, pressure_);
  visitor.column({"municipality", "year_quality", "1", 0, 1, "quality in each of 52 weeks"},
                 year_quality_);
  visitor.column({"inspector", "style", "1", 0, 1, "0 controlling, 1 learning"}, style_);
}

}  // namespace tillit::minimal_chain
