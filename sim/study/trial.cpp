#include "sim/study/trial.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "sim/arithmetic/functions.hpp"
#include "sim/random/draw.hpp"
#include "sim/scenario/eligible.hpp"
#include "sim/study/balance.hpp"
#include "sim/study/purposes.hpp"

namespace tillit {
namespace {

/// A number strictly between 0 and 1 for each principal, the same in every variant and lens.
double lot(StudyPurpose purpose, RandomWorld random_world, std::size_t principal) {
  const Words words = draw(key_of(random_world), static_cast<std::uint32_t>(purpose), 0,
                           static_cast<std::uint32_t>(principal));
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

Group in_random_order(const Group& all, RandomWorld random_world) {
  return lowest_first(
      all, [&](std::size_t i) { return lot(StudyPurpose::random_order, random_world, i); });
}

// Efraimidis and Spirakis, Information Processing Letters 97 (2006): u^(1/w), highest first, draws
// without replacement with weights w; here as -ln(u)/w, lowest first.
Group in_order_of_coming_forward(const Group& all, const std::vector<Standing>& standings,
                                 RandomWorld random_world) {
  return lowest_first(all, [&](std::size_t i) {
    const double weight = standings[i].volunteer_weight;
    if (!(weight > 0)) return std::numeric_limits<double>::infinity();
    return -logarithm(lot(StudyPurpose::coming_forward, random_world, i)) / weight;
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

Participants take_part(const Where& where, const Scenario& scenario, RandomWorld random_world,
                       const World& world) {
  Group group = eligible(where, scenario.principals);
  const auto draw = static_cast<std::size_t>(std::max(where.draw, 0));
  switch (where.how) {
    case Participation::everyone:
    case Participation::listed:
      break;
    case Participation::random:
      group = first_of(in_random_order(group, random_world), draw);
      break;
    case Participation::matched:
      group = matched(in_random_order(group, random_world), draw, world.standings());
      break;
    case Participation::volunteers:
      group = first_of(in_order_of_coming_forward(group, world.standings(), random_world), draw);
      break;
  }
  Participants participants(scenario.principals.size(), 0);
  for (const std::size_t principal : group) participants[principal] = 1;
  return participants;
}

}  // namespace tillit
