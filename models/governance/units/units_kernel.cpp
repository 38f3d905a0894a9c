#include "models/governance/units/aftermath.hpp"
#include "models/governance/units/encounters.hpp"
#include "models/governance/units/misconduct.hpp"
#include "models/governance/units/staff.hpp"
#include "models/governance/units/work.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// What the unit tells upward of its week; the sums over staff still hold those who leave.
TILLIT_INLINE void report(const UnitReportPointers& to, const UnitLanes& unit,
                          const Meetings& meetings) {
  const std::uint32_t slot = unit.slot;
  store(to.can_sum + slot, unit.can_sum);
  store(to.want_sum + slot, unit.want_sum);
  store(to.dare_sum + slot, unit.dare_sum);
  store(to.trust_sum + slot, unit.trust_sum);
  store(to.strain_sum + slot, unit.strain_sum);
  store(to.flagged + slot, unit.flagged);
  store(to.absent + slot, unit.absent);
  store(to.leaving + slot, unit.leaving);
  store(to.misconduct + slot, unit.misconduct);
  store(to.misconduct_found + slot, unit.misconduct_found);
  store(to.encounters + slot, unit.visitors);
  store(to.good_meetings + slot, meetings.good);
  store(to.quality_sum + slot, meetings.quality);
  store(to.minor + slot, meetings.minor);
  store(to.reported + slot, meetings.reported);
  store(to.forgiven + slot, meetings.forgiven);
  store(to.serious + slot, meetings.serious);
  store(to.client_trust_change + slot, meetings.trust_change);
  store(to.client_need_change + slot, meetings.need_change);
}

/// One week of the sixteen units of a block, lane_count at a time.
void live_units(const UnitWeek& week, const UnitBlock& block) {
  for (std::uint32_t group = 0; group < 16; group += lane_count) {
    UnitLanes unit = units_at(week, block.first_slot + group);
    work(week, unit);
    staff(week, block, unit);
    misconduct(week, block, unit);
    Meetings meetings = encounters(week, block, unit);
    const LaneWords words = draw(week.key, number_of(Purpose::unit_week), week.week, unit.number);
    aftermath(week, unit, meetings, chance(words.first));
    discovery(week, unit, chance(words.second), uniform(words.third));
    report(week.report, unit, meetings);
  }
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
