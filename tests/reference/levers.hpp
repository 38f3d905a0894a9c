// Section 2: levers, and policies that change them. Section 7: mechanisms that can be switched off.
#pragma once

#include <limits>
#include <map>
#include <set>
#include <string>

namespace tillit::reference {

struct Levers {
  double exempt = 0.0;
  double delegate = 0.0;
  double indicators = 1.0;
  double earmark = 1.0;
  double support = 0.2;
  double learning = 0.25;
  double mandatory_fine = 1.0;
  double joint = 0.0;
  double dialogue = 0.3;
  double forgive = 0.5;
  double leader = 0.0;
  double values = 0.0;
  double stakes = 0.5;
  double peer = 0.0;
  double cross = 0.1;
  double research = 0.0;
  double involve = 0.0;
  double consult = 0.0;
  double lab = 0.0;
  double staffing = 1.0;
};

using LeverValues = std::map<std::string, double>;

// Throws std::invalid_argument at an unknown lever or a value outside what is allowed.
void set_levers(Levers& levers, const LeverValues& values);

// In force in weeks start <= week < end, for the principals named (by number, from 0) and the
// sectors named; none named means all.
struct Policy {
  LeverValues levers;
  int start = 0;
  int end = std::numeric_limits<int>::max();
  std::set<int> principals{};
  std::set<std::string> sectors{};

  bool applies(int week, int principal, const std::string& sector) const;
};

struct Mechanisms {
  bool crowding = true;
  bool attribution = true;
  bool minimum_effort = true;
  bool follow_up = true;
  bool control_ratchet = true;
  bool scandal = true;
  bool conditions = true;
  bool elections = true;
  bool trust_asymmetry = true;
  bool gaming = true;
  bool misconduct = true;
  bool supervision = true;
  bool latent_risk = true;
  bool failure_demand = true;
  bool learning = true;
  bool practice = true;
  bool strain = true;
};

// Throws std::invalid_argument at an unknown mechanism.
Mechanisms all_but(const std::set<std::string>& off);

}  // namespace tillit::reference
