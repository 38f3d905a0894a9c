// Every number of section 3 of the specification, by step, with its default.
#pragma once

#include "numbers.hpp"
#include "start_values.hpp"

#include <vector>

namespace tillit::reference {

struct StateParameters {  // 3.1
  double conditions_memory = 0.985;
  double conditions_bound = 0.5;
  double grant_per_earmark = 0.4;
  double control_per_grant = 0.2;
};

struct BoardParameters {  // 3.2
  int weeks_between_elections = 208;
  double replaced_base = 0.25, replaced_per_salience = 0.5;
  double pressure_base = 0.25, pressure_per_cycle = 0.1, pressure_per_trust = 0.2,
         pressure_rate = 0.1;
  double cycle_without_elections = 0.5;
  double weight_of_state = 0.5, weight_of_board = 0.5;
  double weight_of_pressure = 0.5, weight_of_distrust = 0.5;
};

struct ManagerParameters {  // 3.3
  double leadership_by_training = 0.5, training_rate = 0.003, leadership_by_recruitment = 0.5;
  double leaves_base = 0.0020, leaves_per_admin = 2.0, leaves_admin_reference = 0.45;
  double staff_trust_after_succession = 0.5, staff_trust_succession_rate = 0.1;
  double pass_through = 0.7, buffer_per_leadership = 0.6;
  double control_up_rate = 0.15, control_down_rate = 0.05, control_rate_without_ratchet = 0.1;
};

struct SupervisionParameters {  // 3.4
  double memory = 0.9, inspector_leaves = 0.002, fewer_per_joint = 0.3;
  double style_per_trust = 0.2;
  double deficiency_base = 0.8, deficiency_per_admin = 1.2;
  double severity_of_deficiency = 0.6, severity_of_low_quality = 0.4, severity_per_fine = 0.25;
  double deterrence_lost_by_learning = 0.5, control_per_severity = 0.1;
  double dare_effect = 0.08, can_gain = 0.04, can_gain_per_joint = 0.2, latent_relief = 0.4;
  double trust_per_style = 0.5, trust_per_competence = 0.5, trust_per_severity = 0.3,
         trust_rate = 0.3;
  double competence_rate = 0.005;
  double inspected_quality_weight = 0.5, inspected_order_weight = 0.5;
};

struct WorkParameters {  // 3.5
  double admin_base = 0.085, admin_per_control = 0.20, admin_per_indicators = 0.06,
         admin_per_grant = 0.08;
  double admin_per_burden = 0.10, admin_per_dialogue = 0.05, admin_per_peer = 0.02;
  double admin_per_research = 0.01, admin_per_involve = 0.03, admin_most = 0.7;
  double admin_saved_by_support = 0.4;
  double own_admin_base = 0.24, own_admin_per_control = 0.40, own_admin_per_dialogue = 0.20,
         own_admin_most = 0.9;
  double support_scale = 2.0, span_of_care = 25.0;
  double discretion_lost_by_rules = 0.4;
  double followup_by_control = 0.8, followup_by_dialogue = 1.1, followup_dialogue_base = 0.4;
  double followup_dialogue_per_support = 0.6, followup_by_indicators = 0.08,
         followup_by_values = 0.25;
  double alignment_rate = 0.03, alignment_without_followup = 0.6;
};

struct StaffParameters {  // 3.6
  double trust_per_freedom = 0.5, trust_per_support = 0.5, trust_per_forgiven = 0.5,
         trust_per_punished = 0.5;
  double want_per_trust = 0.5, offence_softened_by_trust = 0.5, attribution = 0.9, want_rate = 0.03;
  double effort_per_stakes = 0.4;
  double dare_base = 0.1, dare_per_trust = 0.4, dare_per_support = 0.4, dare_per_freedom = 0.2;
  double dare_per_punished = 0.6, dare_rate = 0.04;
  double strain_base = -0.4, strain_per_workload = 1.5, strain_per_discretion = 1.2;
  double strain_discretion_reference = 0.4, strain_per_support = 1.0,
         strain_support_reference = 0.5;
  double strain_per_admin = 1.5, strain_admin_reference = 0.3, strain_rate = 0.05;
  double can_per_discretion = 0.0040, can_per_peer = 0.0010, can_peer_base = 0.3,
         can_per_forgiven = 0.001;
  double can_per_research = 0.001, can_decay = 0.001;
  double leaves_base = 0.0022, leaves_per_strain = 2.0, leaves_per_trust = 1.5, leaves_most = 0.2;
  double absent_base = 0.088, absent_per_strain = 1.5, absent_most = 0.5;
};

struct MisconductParameters {  // 3.7
  double monitoring_by_control = 0.6, monitoring_by_dare = 0.3, monitoring_by_deterrence = 0.3;
  double rate = 0.03, deterred_by_monitoring = 0.8;
  double found_base = 0.1, found_by_control = 0.6, found_by_dare = 0.3, removed = 0.3;
};

struct EncounterParameters {  // 3.8
  double visits_base = 0.5;
  double capacity_lost_by_gaming = 0.3, capacity_least = 0.1, capacity_per_earmark = 0.02;
  double capacity_lost_by_support = 0.15, support_reference = 0.2, normal_present = 0.92,
         normal_front_line = 0.70;
  double workload_if_nobody_present = 3.0;
  double time_exponent = -0.5, time_least = 0.3, time_most = 1.1;
  double need_eased_by_involve = 0.3;
  double professional_scale = 2.0, unaligned = 0.2, aligned = 0.8, per_practice = 0.3,
         need_without_can = 0.4;
  double rule_lost_by_need = 0.6, rule_base = 0.4, rule_per_effort = 0.6;
  double luck = 0.1;
  double minor_rate = 0.10, minor_per_forgive = 0.4, forgive_reference = 0.5, forgiven_base = 0.5;
  double serious_rate = 0.0002, serious_per_latent = 3.0, serious_per_misconduct = 0.02;
  double forgiven_scale = 0.2, punished_scale = 0.4, rate_scale = 10.0, latent_decay = 0.02;
  double failure_demand = 0.03, failure_reference = 0.55, need_return_rate = 0.02;
  double observed_per_misconduct = 0.4;
};

struct PracticeParameters {  // 3.9
  double discovery = 0.02, step_most = 0.2, keeps = 0.998, looks = 0.05, adopts = 0.3;
};

struct UpwardParameters {  // 3.11
  double indicator_per_gaming = 0.8, indicator_noise = 0.05;
  double signal_lost_most = 0.3, signal_per_event = 3.0, found_weight = 0.3, severity_weight = 0.2;
  double salience_memory = 0.92, salience_per_event = 0.15, salience_staff_unit = 1000.0,
         salience_staff_base = 0.5;
  double board_signal_per_salience = 0.3;
  double alarm_reference = 12.0, alarm_rate = 0.02, alarm_limit = 1.5;
  double rules_after_alarm = 0.01, rules_drift = 0.0002, drift_per_consult = 2.0,
         drift_per_lab = 4.0;
  Range rules{0.1, 1.0};
};

struct TrustParameters {  // conventions, and the mechanism trust_asymmetry
  TrustRates chain{0.02, 0.06}, clients{0.03, 0.09};
  double chain_without_asymmetry = 0.03, clients_without_asymmetry = 0.05;
};

struct MeasureParameters {  // 7
  double weeks_per_year = 52.0, good_meeting = 0.6, hours_per_week = 38.0;
};

struct Parameters {
  StartValues start;
  Behaviour behaviour;
  PopulationParameters population;
  std::vector<SectorParameters> sectors{
      {"care", 28.0, 2.0, 0.65, {2.5, 2.5}, 10.0, 2.0, 1},
      {"school", 20.0, 6.0, 0.25, {2.0, 3.0}, 10.0, 2.0, 1},
      {"health", 24.0, 40.0, 0.05, {2.0, 3.0}, 40.0, 4.0, 10},
  };
  TrustParameters trust;
  StateParameters state;
  BoardParameters board;
  ManagerParameters manager;
  SupervisionParameters supervision;
  WorkParameters work;
  StaffParameters staff;
  MisconductParameters misconduct;
  EncounterParameters encounter;
  PracticeParameters practice;
  UpwardParameters upward;
  MeasureParameters measure;
};

}  // namespace tillit::reference
