// The actors of the governance chain and what is remembered about each: section 1.
#pragma once

#include "draws.hpp"
#include "levers.hpp"
#include "parameters.hpp"

#include <vector>

namespace tillit::reference {

struct Staff {
  double can, want, dare, trust, strain;
  double disposition, control_aversion, followup_need;
  double effort = 0.0;  // w_e
  bool flagged = false;
  bool absent = false;
  bool leaves = false;
  bool removed = false;
};

struct Client {
  double need, base_need, trust;
};

// A director, an area manager or a unit manager.
struct Manager {
  double control, trust, leadership, own_admin;
  double training_gain = 0.0;
  double in_force = 0.0;  // l
  double own = 0.0;       // share of the control that is the manager's own distrust
  bool left = false;      // this week
};

// What happened in a unit during one week.
struct UnitWeek {
  bool inspected = false;
  double severity = 0.0, dare_effect = 0.0, can_gain = 0.0;
  double mean_want = 0.0, mean_dare = 0.0;
  int present = 0, left_or_removed = 0;
  int misconduct = 0, found = 0;
  int encounters = 0, good = 0, minor = 0, reported = 0, forgiven = 0, serious = 0;
  double quality_sum = 0.0;
  double practice_seen = 0.0, practice_adopted = 0.0;
};

struct Service;

struct Unit {
  Service* service = nullptr;
  bool is_private = false;
  Manager manager;
  std::vector<Staff> staff;
  std::vector<Client> clients;

  double alignment, latent_risk, trust_in_inspectors, observed_quality, indicator, workload;
  double practice = 0.0, burden = 0.0, deterrence = 0.0;
  double forgiven = 0.0, punished = 0.0, gaming = 0.0;
  double admin_share;                                      // A
  double support = 0.0, discretion = 0.0, followup = 0.0;  // S, d, F
  double signal = 0.0;
  UnitWeek week;
};

struct Area {
  Manager manager;
  std::vector<Unit> units;
  double signal = 0.0;
};

struct Service {
  int principal = 0;
  int sector = 0;
  Manager director;
  std::vector<Area> areas;
  std::vector<Unit*> units;  // of all its areas
  double passing_conditions = 0.0;

  Levers levers;  // of this week
  double conditions = 1.0;
  double rules = 0.0, grant = 0.0;                  // R, grant
  double state_control = 0.0, board_control = 0.0;  // c_state, c_board
  double signal = 0.0;
};

struct Principal {
  std::vector<Service> services;
  double pressure, salience, trust, risk_aversion, lasting_conditions;
};

struct Inspector {
  double style, competence, trust;
};

struct SectorState {
  double rules, alarm;
  std::vector<Inspector> inspectors;
  std::vector<Unit*> units;
};

struct World {
  World(const Parameters& numbers, const Mechanisms& mechanisms, std::uint64_t seed)
      : parameters(numbers), on(mechanisms), draws(seed) {}
  World(const World&) = delete;  // its parts point at one another
  World& operator=(const World&) = delete;

  const Parameters parameters;
  const Mechanisms on;
  Draws draws;
  TrustRates chain_trust{}, client_trust{};
  Levers base_levers;
  std::vector<Policy> policies;
  int first_week = 0, week = 0;

  std::vector<SectorState> sectors;  // as parameters.sectors
  std::vector<Principal> principals;
  std::vector<Unit*> units;  // of the whole country
};

template <class Action>
void for_each_service(World& world, Action action) {
  for (Principal& principal : world.principals)
    for (Service& service : principal.services) action(principal, service);
}

}  // namespace tillit::reference
