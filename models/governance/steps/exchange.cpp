#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

/// One of `count` units but the one at `own`, all equally likely. Needs at least two units.
std::uint32_t another(std::uint32_t word, std::uint32_t count, std::uint32_t own) {
  const std::uint32_t chosen = choose(word, count - 1);
  return chosen < own ? chosen : chosen + 1;
}

/// The unit looked at: with probability `cross` any in the country, else one of the own service;
/// itself if there is no other.
std::uint32_t looked_at(const Tree& tree, std::uint32_t unit, Words words, float cross) {
  if (chance(words.second) < cross) {
    const std::uint32_t all_units = tree.units.total();
    return all_units > 1 ? another(words.third, all_units, unit) : unit;
  }
  const Range own = tree.units_of_service(tree.service_of_unit(unit));
  if (own.size() < 2) return unit;
  return own.first + another(words.third, own.size(), unit - own.first);
}

void look(Week& week, std::uint32_t unit) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  const std::uint32_t service = tree.service_of_unit(unit);
  const Levers levers = week.levers(service);
  Practice& signal = week.signals.practice;
  const std::uint32_t slot = tree.slot_of_unit[unit];
  signal.seen[slot] = signal.adopted[slot] = 0;

  // looks with probability 0.05 (1 + peer)
  const Words words = week.draw(Purpose::practice_look, unit);
  if (!(chance(words.first) < p.exchange_rate * (1.0f + levers.peer))) return;
  const std::uint32_t other = looked_at(tree, unit, words, levers.cross);
  if (other == unit) return;
  const Column<float>& practice = week.state.units.practice;
  signal.seen[slot] = practice[tree.slot_of_unit[other]];

  // of use only if of the same sector: adopts 0.3 (1 + research) max(0, the other's - its own)
  const std::uint32_t other_service = tree.service_of_unit(other);
  if (tree.sector_of_service[other_service] != tree.sector_of_service[service]) return;
  const float better = larger(signal.seen[slot] - practice[slot], 0.0f);
  signal.adopted[slot] = p.adoption_share * (1.0f + levers.research) * better;
}

}  // namespace

void exchange(Week& week) {
  const Tree& tree = week.setting.tree;
  // First all look, then all take over: nobody sees what another has taken over this week.
  parallel_section(tree.slot_of_unit.size(), 256,
                   [&](std::size_t unit) { look(week, static_cast<std::uint32_t>(unit)); });
  Column<float>& practice = week.state.units.practice;
  const Column<float>& adopted = week.signals.practice.adopted;
  for (std::uint32_t slot = 0; slot < tree.slots(); ++slot) {
    practice[slot] = clamp01(practice[slot] + adopted[slot]);
  }
}

}  // namespace tillit::governance
