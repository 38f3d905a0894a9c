#include "models/governance/population/people.hpp"

namespace tillit::governance {

void give_traits(const Setting& setting, State& state, std::size_t place, Words kind) {
  const Parameters& p = setting.parameters;
  Staff& staff = state.staff;
  const float share = uniform(kind.first);
  const float trait = uniform(kind.second);
  const float inclination = uniform(kind.third);
  staff.aversion[place] = 0;
  staff.follow_up_need[place] = 0;
  if (share < p.share_averse) {
    staff.aversion[place] = p.aversion_least + (p.aversion_most - p.aversion_least) * trait;
    staff.disposition[place] = setting.start.disposition(inclination);
  } else if (share < p.share_averse + p.share_neutral) {
    staff.follow_up_need[place] = p.shirk * p.neutral_shirk_share;
    staff.disposition[place] = setting.start.disposition(inclination);
  } else {
    staff.follow_up_need[place] = p.shirk;
    staff.disposition[place] = setting.start.control_needing_disposition(inclination);
  }
  staff.want[place] = staff.disposition[place];
  staff.marks[place] = chance(kind.fourth) < p.flag ? mark_flagged : 0;
}

}  // namespace tillit::governance
