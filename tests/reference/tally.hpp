#pragma once

#include "world.hpp"

namespace tillit::reference {

// Sums over some units. Unit variables are weighted by staff.
struct Tally {
  double staff = 0, clients = 0, encounters = 0, present = 0;

  double control = 0, discretion = 0, admin_share = 0, support = 0, alignment = 0, workload = 0,
         gaming = 0;
  double practice = 0, latent_risk = 0, inspector_trust = 0, manager_trust = 0, leadership = 0,
         indicator = 0;
  double conditions = 0;

  double staff_trust = 0, can = 0, want = 0, dare = 0, strain = 0, flagged = 0;
  double citizen_trust = 0, need = 0;

  double quality = 0, good = 0, minor = 0, reported = 0;
  double serious = 0, misconduct = 0, found = 0, inspections = 0, left = 0;
  double practice_seen = 0, practice_adopted = 0;
  double admin_hours = 0, paid_hours = 0;
};

void add_unit_variables(Tally& sum, const Unit& unit);
void add_people(Tally& sum, const Unit& unit);
void add_week(Tally& sum, const Unit& unit, double hours_per_week);

}  // namespace tillit::reference
