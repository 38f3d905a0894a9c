#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

/// A level of managers: what they are, what they pass on, and what names their draws.
struct Tier {
  Managers& managers;
  ManagerControl& signal;
  Purpose succession;
};

/// Training, then succession: a manager leaves the sooner, the more own administration there is.
void renew(const Week& week, const Tier& tier, std::size_t at, std::uint32_t who,
           const Levers& levers) {
  const Parameters& p = week.setting.parameters;
  Managers& managers = tier.managers;
  managers.training[at] =
      toward(managers.training[at], p.training_per_leader * levers.leader, p.training_rate);

  // leaves with probability 0.0020 exp(2 (M - 0.45))
  const Words words = week.draw(tier.succession, who);
  const float overload = managers.admin[at] - p.succession_admin_reference;
  const bool leaves =
      chance(words.first) < p.succession_rate * exponential(p.succession_per_admin * overload);
  tier.signal.succeeded[at] = leaves ? 1 : 0;
  if (!leaves) return;
  // the successor has leadership clamp(Beta(4,4) + 0.5 leader)
  managers.leadership[at] = clamp01(week.setting.start.leadership(uniform(words.second)) +
                                    p.recruitment_per_leader * levers.leader);
  managers.training[at] = 0;
  managers.trust[at] = p.new_manager_trust;
}

/// M = clamp(0.24 + 0.40 c_above + 0.20 dialogue, 0, 0.9) (1 - 0.4 support), of 3.5: inspections do
/// not change it, so that it can be told here for managers of all levels.
float own_admin(const Parameters& p, const Levers& levers, float from_above) {
  const float admin = p.manager_admin_base + p.manager_admin_per_control * from_above +
                      p.manager_admin_per_dialogue * levers.dialogue;
  return clamp(admin, 0.0f, p.manager_admin_most) *
         (1.0f - p.manager_admin_saved_by_support * levers.support);
}

/// Control from above is passed on in part, and the manager's own distrust is added. Returns the
/// new control downward.
float lead(const Week& week, const Tier& tier, std::size_t at, std::uint32_t who,
           const Levers& levers, float from_above) {
  const Parameters& p = week.setting.parameters;
  renew(week, tier, at, who, levers);
  tier.managers.admin[at] = own_admin(p, levers, from_above);

  // l = clamp(leadership + gain); phi = 0.7 (1 - 0.6 l)
  const float l = clamp01(tier.managers.leadership[at] + tier.managers.training[at]);
  const float phi = p.pass_through * (1.0f - p.pass_through_buffered_by_leadership * l);
  // mine = (1 - phi) (1 - trust); passed = phi c_above
  const float mine = (1.0f - phi) * (1.0f - tier.managers.trust[at]);
  const float passed = phi * from_above;
  // target = clamp((1 - delegate) (passed + mine)); at 0.15 upward, 0.05 downward
  const float target = clamp01((1.0f - levers.delegate) * (passed + mine));
  float& control = tier.managers.control[at];
  control = toward(control, target, target > control ? p.control_rise_rate : p.control_fall_rate);

  tier.signal.from_above[at] = from_above;
  tier.signal.leadership[at] = l;
  // own = mine / (passed + mine), 0 if both are 0
  tier.signal.own_share[at] = passed + mine > 0 ? mine / (passed + mine) : 0.0f;
  return control;
}

}  // namespace

void managers(Week& week) {
  const Tree& tree = week.setting.tree;
  const Tier directors{week.state.directors, week.signals.directors, Purpose::director_succession};
  const Tier area_managers{week.state.area_managers, week.signals.area_managers,
                           Purpose::area_manager_succession};
  const Tier unit_managers{week.state.unit_managers, week.signals.unit_managers,
                           Purpose::unit_manager_succession};
  parallel_section(tree.sector_of_service.size(), 4, [&](std::size_t i) {
    const auto service = static_cast<std::uint32_t>(i);
    const Levers levers = week.levers(service);
    const float from_board = week.signals.services.from_board[service];
    const float from_director = lead(week, directors, service, service, levers, from_board);
    for (const std::uint32_t area : tree.areas[service]) {
      const float from_area = lead(week, area_managers, area, area, levers, from_director);
      for (const std::uint32_t unit : tree.units[area]) {
        lead(week, unit_managers, tree.slot_of_unit[unit], unit, levers, from_area);
      }
    }
  });
}

}  // namespace tillit::governance
