#include "models/mean_field/steps/chain.hpp"

namespace tillit::mean_field {

// 3.9  Practice. Units of one service are alike: only what is elsewhere can be better.
void practice(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    const float finds = p.discovery_rate * of.told.discretion * of.staff.dare;
    const float step = 0.5f * p.discovery_most;  // mean of U(0, 0.2)
    of.unit.practice = toward(of.unit.practice, 1, finds * step) * p.practice_persistence;
  });

  const auto units_of = [](const Place& place) { return place.units; };
  const auto own_practice = [&](std::size_t service) { return week.state.units[service].practice; };
  const float in_country = mean_over_services(week, units_of, own_practice);
  for_each_chain(week, [&](const Chain& of, const Place& here) {
    const Parameters& p = of.p;
    const float looks = smaller(p.exchange_rate * (1 + of.lever.peer), 1.0f);
    const float within = here.units > 1 ? of.unit.practice : 0;  // a lone unit has no neighbour
    of.told.practice_seen = looks * toward(within, in_country, of.lever.cross);
    const float better = mean_over_services(week, units_of, [&](std::size_t there) {
      if (week.setting.places[there].sector != here.sector) return 0.0f;  // of no use
      return larger(own_practice(there) - of.unit.practice, 0.0f);
    });
    of.told.practice_adopted =
        looks * of.lever.cross * p.adoption_share * (1 + of.lever.research) * better;
  });
  for_each_chain(week, [](const Chain& of, const Place&) {
    of.unit.practice = clamp01(of.unit.practice + of.told.practice_adopted);
  });
}

// 3.10  Turnover. Who is removed is one of the inclined; who left and was removed counts once.
void turnover(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    Staff& s = of.staff;
    const float stays = 1 - of.told.leaving;
    const float left = of.told.leaving + stays * of.told.removed;
    of.told.left = left;
    s.flagged = stays * (s.flagged - of.told.removed) + left * p.flag;
    s.can = toward(s.can, of.setting.means.newcomer_can, left);
    s.want = toward(s.want, s.disposition, left);
    s.trust = toward(s.trust, p.newcomer_trust, left);
    s.dare = toward(s.dare, p.newcomer_dare, left);
    s.strain = toward(s.strain, p.newcomer_strain, left);
  });
}

}  // namespace tillit::mean_field
