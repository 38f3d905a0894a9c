#include "sim/study/trial.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "sim/arithmetic/functions.hpp"
#include "sim/random/draw.hpp"
#include "sim/study/balance.hpp"
#include "sim/study/purposes.hpp"

namespace tillit {
namespace {

bool allows(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

bool works_in(const std::vector<int>& sectors, const Principal& principal) {
  if (sectors.empty() || principal.staff.empty()) return true;
  return std::any_of(sectors.begin(), sectors.end(), [&](int sector) {
    return principal.staff[static_cast<std::size_t>(sector)] > 0;
  });
}

/// A number strictly between 0 and 1 for each principal, the same in every variant and lens.
double lot(StudyPurpose purpose, WorldKey key, std::size_t principal) {
  const PhiloxKey world = key_of({key.seed, key.replication});
  const Words words =
      draw(world, static_cast<std::uint32_t>(purpose), 0, static_cast<std::uint32_t>(principal));
  return fine_uniform(words.first, words.second);
}

/// `all`, those with the lowest number first; the lower index first where numbers are equal.
template <class Number>
Group lowest_first(const Group& all, const Number& number) {
  std::vector<std::pair<double, std::size_t>> numbered;
  for (const std::size_t principal : all) numbered.emplace_back(number(principal), principal);
  std::sort(numbered.begin(), numbered.end());
  Group ordered;
  for (const auto& [value, principal] : numbered) ordered.push_back(principal);
  return ordered;
}

Group first_of(Group order, std::size_t draw) {
  order.resize(std::min(draw, order.size()));
  return order;
}

}  // namespace

Group eligible(const Where& where, const Scenario& scenario) {
  Group group;
  for (std::size_t i = 0; i < scenario.principals.size(); ++i) {
    const Principal& principal = scenario.principals[i];
    if (allows(where.principals, principal.code) && allows(where.groups, principal.group) &&
        allows(where.kinds, principal.kind) && works_in(where.sectors, principal)) {
      group.push_back(i);
    }
  }
  return group;
}

Group in_random_order(const Group& all, WorldKey key) {
  return lowest_first(all, [&](std::size_t i) { return lot(StudyPurpose::random_order, key, i); });
}

// Efraimidis and Spirakis, Information Processing Letters 97 (2006): u^(1/w), highest first, draws
// without replacement with weights w; here as -ln(u)/w, lowest first.
Group in_order_of_coming_forward(const Group& all, const std::vector<Standing>& standings,
                                 WorldKey key) {
  return lowest_first(all, [&](std::size_t i) {
    const double weight = standings[i].volunteer_weight;
    if (!(weight > 0)) return std::numeric_limits<double>::infinity();
    return -logarithm(lot(StudyPurpose::coming_forward, key, i)) / weight;
  });
}

Group matched(const Group& order, std::size_t draw, const std::vector<Standing>& standings) {
  if (draw >= order.size()) return order;
  Balance balance(order, draw, standings);
  bool better = true;
  while (better) {
    better = false;
    for (std::size_t in = 0; in < draw; ++in) {
      for (std::size_t out = draw; out < order.size(); ++out) {
        better = balance.exchange_if_better(in, out) || better;
      }
    }
  }
  return balance.drawn();
}

Participants take_part(const Where& where, const Scenario& scenario, WorldKey key,
                       const World& world) {
  Group group = eligible(where, scenario);
  const auto draw = static_cast<std::size_t>(std::max(where.draw, 0));
  switch (where.how) {
    case Participation::everyone:
    case Participation::listed:
      break;
    case Participation::random:
      group = first_of(in_random_order(group, key), draw);
      break;
    case Participation::matched:
      group = matched(in_random_order(group, key), draw, world.standings());
      break;
    case Participation::volunteers:
      group = first_of(in_order_of_coming_forward(group, world.standings(), key), draw);
      break;
  }
  Participants participants(scenario.principals.size(), 0);
  for (const std::size_t principal : group) participants[principal] = 1;
  return participants;
}

}  // namespace tillit
