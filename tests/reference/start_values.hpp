// Who there is at the start: sections 1, 4, 5 and 6 of the specification.
#pragma once

#include <string>

namespace tillit::reference {

struct Beta {
  double a, b;
};

struct Range {
  double low, high;
};

struct StartValues {
  // sector (state)
  double rules = 0.5;
  double alarm = 1.0;

  // principal (board) and service
  double pressure = 0.4;
  double salience = 0.0;
  double board_trust = 0.5;
  Beta risk_aversion{5.0, 5.0};
  double lasting_conditions_sd = 0.12;
  double passing_conditions_sd = 0.12;  // also of the weekly news in 3.1

  // inspector
  double inspector_style_sd = 0.15;
  Beta inspector_competence{6.0, 4.0};
  double trust_in_inspected = 0.5;

  // director, area manager, unit manager
  double manager_control = 0.5;
  double manager_trust = 0.5;
  Beta leadership{4.0, 4.0};
  double own_admin = 0.45;

  // unit
  double alignment = 0.5;
  double latent_risk = 0.3;
  double trust_in_inspectors = 0.5;
  double observed_quality = 0.5;
  double indicator = 0.55;
  double workload = 1.0;
  double admin_share = 0.3;  // what an inspector sees in the first week

  // staff
  Beta can{13.0, 7.0};
  Beta newcomer_can{10.0, 10.0};
  double dare = 0.5;
  double staff_trust = 0.5;
  double strain = 0.4;
  Range aversion{0.25, 0.75};
  double neutral_share_of_shirk = 0.5;
  Beta disposition{15.0, 5.0};
  Beta disposition_control_needing{10.0, 10.0};

  // client
  double client_trust = 0.55;
};

// Section 5: theories of behaviour.
enum class Lens { stewardship, balanced, agency };

struct Behaviour {
  double share_averse = 0.41;
  double share_neutral = 0.19;
  double share_control_needing = 0.40;
  double shirk = 0.5;
  double c_min = 0.5;
  double spread = 0.004;
  double flag = 0.02;
};

Behaviour behaviour_under(Lens lens);
Lens lens_named(const std::string& name);

// Sections 4 and 6.
struct SectorParameters {
  std::string name;
  double staff_per_unit;
  double clients_per_staff;
  double visit_rate;  // per week
  Beta need;
  double units_at_size_one;  // of a principal with size factor 1
  double fewest_units;
  int every_nth_principal;  // 1: all run it; 10: every tenth, from the first
};

struct PopulationParameters {
  double size_sd = 0.6;
  double unit_size_sd = 0.3;
  double fewest_staff = 4.0;
  double units_per_area = 8.0;
  double units_per_inspector = 150.0;
  double private_stakes = 1.5;
};

}  // namespace tillit::reference
