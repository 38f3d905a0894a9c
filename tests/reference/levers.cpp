#include "levers.hpp"

#include <stdexcept>

namespace tillit::reference {

namespace {

struct Lever {
  double Levers::*value;
  double low, high;
};

const std::map<std::string, Lever> all_levers{
    {"exempt", {&Levers::exempt, 0, 1}},
    {"delegate", {&Levers::delegate, -1, 1}},
    {"indicators", {&Levers::indicators, 0, 3}},
    {"earmark", {&Levers::earmark, 0, 3}},
    {"support", {&Levers::support, 0, 1}},
    {"learning", {&Levers::learning, 0, 1}},
    {"mandatory_fine", {&Levers::mandatory_fine, 0, 1}},
    {"joint", {&Levers::joint, 0, 1}},
    {"dialogue", {&Levers::dialogue, 0, 1}},
    {"forgive", {&Levers::forgive, 0, 1}},
    {"leader", {&Levers::leader, 0, 1}},
    {"values", {&Levers::values, 0, 1}},
    {"stakes", {&Levers::stakes, 0, 1}},
    {"peer", {&Levers::peer, 0, 1}},
    {"cross", {&Levers::cross, 0, 1}},
    {"research", {&Levers::research, 0, 1}},
    {"involve", {&Levers::involve, 0, 1}},
    {"consult", {&Levers::consult, 0, 1}},
    {"lab", {&Levers::lab, 0, 1}},
    {"staffing", {&Levers::staffing, 0.7, 1.3}},
};

const std::map<std::string, bool Mechanisms::*> all_mechanisms{
    {"crowding", &Mechanisms::crowding},
    {"attribution", &Mechanisms::attribution},
    {"minimum_effort", &Mechanisms::minimum_effort},
    {"follow_up", &Mechanisms::follow_up},
    {"control_ratchet", &Mechanisms::control_ratchet},
    {"scandal", &Mechanisms::scandal},
    {"conditions", &Mechanisms::conditions},
    {"elections", &Mechanisms::elections},
    {"trust_asymmetry", &Mechanisms::trust_asymmetry},
    {"gaming", &Mechanisms::gaming},
    {"misconduct", &Mechanisms::misconduct},
    {"supervision", &Mechanisms::supervision},
    {"latent_risk", &Mechanisms::latent_risk},
    {"failure_demand", &Mechanisms::failure_demand},
    {"learning", &Mechanisms::learning},
    {"practice", &Mechanisms::practice},
    {"strain", &Mechanisms::strain},
};

}  // namespace

void set_levers(Levers& levers, const LeverValues& values) {
  for (const auto& [name, value] : values) {
    const auto found = all_levers.find(name);
    if (found == all_levers.end())
      throw std::invalid_argument("there is no lever called '" + name + "'");
    const Lever& lever = found->second;
    if (!(value >= lever.low && value <= lever.high))
      throw std::invalid_argument("lever '" + name + "' may not be " + std::to_string(value));
    levers.*lever.value = value;
  }
}

bool Policy::applies(int week, int principal, const std::string& sector) const {
  return week >= start && week < end && (principals.empty() || principals.contains(principal)) &&
         (sectors.empty() || sectors.contains(sector));
}

Mechanisms all_but(const std::set<std::string>& off) {
  Mechanisms mechanisms;
  for (const std::string& name : off) {
    const auto found = all_mechanisms.find(name);
    if (found == all_mechanisms.end())
      throw std::invalid_argument("there is no mechanism called '" + name + "'");
    mechanisms.*found->second = false;
  }
  return mechanisms;
}

}  // namespace tillit::reference
