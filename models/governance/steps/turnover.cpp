#include "models/governance/steps/turnover.hpp"

#include "models/governance/onlooker.hpp"
#include "models/governance/population/people.hpp"

namespace tillit::governance {
namespace {

/// Adds one member to the unit's sums, or takes one away.
void count_member(UnitReport& report, std::uint32_t slot, const Staff& staff, std::size_t place,
                  float sign) {
  report.can_sum[slot] += sign * staff.can[place];
  report.want_sum[slot] += sign * staff.want[place];
  report.dare_sum[slot] += sign * staff.dare[place];
  report.trust_sum[slot] += sign * staff.trust[place];
  report.strain_sum[slot] += sign * staff.strain[place];
  const bool flagged = (staff.marks[place] & mark_flagged) != 0;
  if (flagged) report.flagged[slot] += sign > 0 ? 1 : -1;
}

void hire(Week& week, std::size_t place, std::uint32_t unit, std::uint32_t member) {
  const Parameters& p = week.setting.parameters;
  Staff& staff = week.state.staff;
  const Words kind = week.draw(Purpose::newcomer_kind, unit, member);
  const Words words = week.draw(Purpose::newcomer, unit, member);
  give_traits(week.setting, week.state, place, kind);
  staff.can[place] = week.setting.start.newcomer_can(uniform(words.first));
  staff.trust[place] = p.newcomer_trust;
  staff.dare[place] = p.newcomer_dare;
  staff.strain[place] = p.newcomer_strain;
}

}  // namespace

void replace_leavers(Week& week, std::uint32_t slot) {
  const Tree& tree = week.setting.tree;
  const auto members = static_cast<std::uint32_t>(tree.staff_of_slot[slot]);
  const auto unit = static_cast<std::uint32_t>(tree.unit_of_slot[slot]);
  for (std::uint32_t member = 0; member < members; ++member) {
    const std::size_t place = tree.staff_place(slot, member);
    if ((week.state.staff.marks[place] & (mark_leaves | mark_removed)) == 0) continue;
    if (week.onlooker != nullptr) week.onlooker->leaves(week, slot, member);
    count_member(week.signals.report, slot, week.state.staff, place, -1.0f);
    hire(week, place, unit, member);
    count_member(week.signals.report, slot, week.state.staff, place, 1.0f);
  }
}

}  // namespace tillit::governance
