#include <array>
#include <map>

#include "tests/models/governance/by_hand.hpp"

namespace tillit::governance {

Scenario one_unit_without_noise() {
  Scenario scenario = synthetic_scenario(1);
  scenario.sectors.resize(1);
  for (const auto& [name, value] : std::map<std::string, double>{{"staff_per_unit", 1},
                                                                 {"staff_spread", 0},
                                                                 {"clients_per_staff", 5},
                                                                 {"visit_rate", 1},
                                                                 {"units_per_size", 0},
                                                                 {"least_units", 1}}) {
    set_in_all_sectors(scenario, name, value);
  }
  for (const auto& [name, value] :
       std::map<std::string, double>{{"least_staff_per_unit", 1},
                                     {"least_units_kept", 1},
                                     // no noise
                                     {"passing_conditions_spread", 0},
                                     {"quality_noise", 0},
                                     {"indicator_noise", 0},
                                     // nothing rare happens
                                     {"absence_rate", 0},
                                     {"leaving_rate", 0},
                                     {"succession_rate", 0},
                                     {"inspector_leaving_rate", 0},
                                     {"minor_mistake_rate", 0},
                                     {"serious_incident_rate", 0},
                                     {"discovery_rate", 0},
                                     {"flag", 0},
                                     // all come, and so much that time is short
                                     {"visits_base", 1},
                                     {"normal_presence", 1},
                                     {"normal_citizen_time", 1},
                                     // an inspector comes every week and finds a deficiency
                                     {"units_per_inspector", 1},
                                     {"inspections_saved_by_joint", 0},
                                     {"deficiency_base", 1},
                                     {"deficiency_per_admin", 0},
                                     // a start at which everything moves
                                     {"start_alarm", 1.6},
                                     {"start_salience", 0.3},
                                     {"start_practice", 0.3},
                                     {"start_forgiven", 0.15},
                                     {"start_punished", 0.2}}) {
    set_parameter(scenario, name, value);
  }
  return scenario;
}

ByHand::ByHand(SmallWorld& world)
    : lever(levers_from(
          std::vector<float>(world.scenario().levers.begin(), world.scenario().levers.end())
              .data())),
      on(mechanisms_from(world.scenario().mechanisms)) {
  const auto first = [&](const char* level, const char* column) {
    return double{world.floats(level, column).at(0)};
  };
  const auto manager = [&](const char* level) {
    return Manager{first(level, "control"), first(level, "trust"), first(level, "leadership"),
                   first(level, "training"), first(level, "admin")};
  };
  rules = first("sector", "rules"), alarm = first("sector", "alarm");
  pressure = first("board", "pressure"), salience = first("board", "salience");
  board_trust = first("board", "trust"), risk_aversion = first("board", "risk_aversion");
  lasting = first("board", "lasting_conditions");
  style = first("inspector", "style"), competence = first("inspector", "competence");
  trust_in_inspected = first("inspector", "trust");
  director = manager("director"), area = manager("area manager"), unit = manager("unit manager");
  alignment = first("unit", "alignment"), latent = first("unit", "latent_risk");
  practice = first("unit", "practice"), burden = first("unit", "burden");
  deterrence = first("unit", "deterrence"), inspector_trust = first("unit", "inspector_trust");
  forgiven = first("unit", "forgiven"), punished = first("unit", "punished");
  observed = first("unit", "observed_quality"), indicator = first("unit", "indicator");
  workload = first("unit", "workload"), gaming = first("unit", "gaming");
  admin = first("unit", "admin_share");
  can = first("staff", "can"), want = first("staff", "want"), dare = first("staff", "dare");
  staff_trust = first("staff", "trust"), strain = first("staff", "strain");
  disposition = first("staff", "disposition"), aversion = first("staff", "aversion");
  need_of_follow_up = first("staff", "follow_up_need");
  const auto base = world.floats("client", "base_need"), need = world.floats("client", "need");
  const auto trust_of = world.floats("client", "trust");
  for (std::size_t i = 0; i < base.size(); ++i) clients.push_back({need[i], base[i], trust_of[i]});
}

std::vector<ByHand::Value> ByHand::values() const {
  std::vector<Value> all = {
      {"sector", "rules", 0, rules},
      {"sector", "alarm", 0, alarm},
      {"board", "pressure", 0, pressure},
      {"board", "salience", 0, salience},
      {"board", "trust", 0, board_trust},
      {"inspector", "competence", 0, competence},
      {"inspector", "trust", 0, trust_in_inspected},
      {"unit", "alignment", 0, alignment},
      {"unit", "latent_risk", 0, latent},
      {"unit", "practice", 0, practice},
      {"unit", "burden", 0, burden},
      {"unit", "deterrence", 0, deterrence},
      {"unit", "inspector_trust", 0, inspector_trust},
      {"unit", "forgiven", 0, forgiven},
      {"unit", "punished", 0, punished},
      {"unit", "observed_quality", 0, observed},
      {"unit", "indicator", 0, indicator},
      {"unit", "workload", 0, workload},
      {"unit", "gaming", 0, gaming},
      {"unit", "admin_share", 0, admin},
      {"staff", "can", 0, can},
      {"staff", "want", 0, want},
      {"staff", "dare", 0, dare},
      {"staff", "trust", 0, staff_trust},
      {"staff", "strain", 0, strain},
  };
  const std::array<std::pair<const char*, const Manager*>, 3> managers{
      {{"director", &director}, {"area manager", &area}, {"unit manager", &unit}}};
  for (const auto& [level, manager] : managers) {
    all.push_back({level, "control", 0, manager->control});
    all.push_back({level, "trust", 0, manager->trust});
    all.push_back({level, "training", 0, manager->training});
    all.push_back({level, "admin", 0, manager->admin});
  }
  for (std::size_t i = 0; i < clients.size(); ++i) {
    all.push_back({"client", "need", i, clients[i].need});
    all.push_back({"client", "trust", i, clients[i].trust});
  }
  return all;
}

}  // namespace tillit::governance
