#include <algorithm>
#include <numeric>
#include <vector>

#include "models/mean_field/steps/chain.hpp"

namespace tillit::mean_field {
namespace {

/// Mean over the country's units of max(0, the other's practice - its own), for each service; what
/// another sector has is of no use. From the best to the worst, so that each looks up to all
/// before.
std::vector<float> better_elsewhere(const Week& week) {
  const std::vector<Place>& places = week.setting.places;
  const std::vector<Unit>& units = week.state.units;
  std::vector<std::size_t> best_first(places.size());
  std::iota(best_first.begin(), best_first.end(), std::size_t{0});
  std::stable_sort(best_first.begin(), best_first.end(), [&](std::size_t a, std::size_t b) {
    return units[a].practice > units[b].practice;
  });
  struct Ahead {
    double units = 0, practice = 0;
  };
  std::vector<Ahead> of_sector(week.setting.sectors.size());
  double country = 0;
  for (const SectorMeans& sector : week.setting.sectors) country += sector.units;
  std::vector<float> better(places.size());
  for (const std::size_t service : best_first) {
    const Place& place = places[service];
    const auto own = double{units[service].practice};
    Ahead& ahead = of_sector[place.sector];
    better[service] =
        larger(static_cast<float>((ahead.practice - ahead.units * own) / country), 0.0f);
    ahead.units += place.units;
    ahead.practice += place.units * own;
  }
  return better;
}

}  // namespace

// 3.9  Practice. Units of one service are alike: only what is elsewhere can be better.
void practice(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    const float finds = p.discovery_rate * of.told.discretion * of.staff.dare;
    const float step = 0.5f * p.discovery_most;  // mean of U(0, 0.2)
    of.unit.practice = toward(of.unit.practice, 1, finds * step) * p.practice_persistence;
  });

  const float in_country = mean_over_services(
      week, [](const Place& place) { return place.units; },
      [&](std::size_t service) { return week.state.units[service].practice; });
  const std::vector<float> better = better_elsewhere(week);
  for (std::size_t service = 0; service < better.size(); ++service) {
    const Chain of = chain_of(week, service);
    const Parameters& p = of.p;
    const float looks = smaller(p.exchange_rate * (1 + of.lever.peer), 1.0f);
    // A lone unit has no neighbour.
    const float within = week.setting.places[service].units > 1 ? of.unit.practice : 0;
    of.told.practice_seen = looks * toward(within, in_country, of.lever.cross);
    of.told.practice_adopted =
        looks * of.lever.cross * p.adoption_share * (1 + of.lever.research) * better[service];
  }
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
