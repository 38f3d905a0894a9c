#include "models/governance/switched_off.hpp"

namespace tillit::governance {
namespace {

void fix_ability(Parameters& p) {
  p.can_per_discretion = p.can_per_peer = p.can_per_forgiven = p.can_per_research = 0;
  p.can_per_inspection = p.can_decay_rate = 0;
}

void fix_strain(Parameters& p) {
  p.strain_rate = 0;
  p.start_strain = p.newcomer_strain = p.fixed_strain;
}

void forget_practice(Parameters& p) { p.start_practice = p.discovery_rate = p.exchange_rate = 0; }

void level_trust(Parameters& p) {
  p.trust_rise_rate = p.trust_fall_rate = p.trust_rate_without_asymmetry;
  p.client_trust_rise_rate = p.client_trust_fall_rate = p.client_trust_rate_without_asymmetry;
}

void fix_direction(Parameters& p) {
  p.shirk = 0;
  p.start_alignment = p.alignment_without_follow_up;
  p.alignment_rate = 0;
}

}  // namespace

Parameters switched_off(Parameters p, const Mechanisms& on) {
  if (!on.crowding) p.aversion_least = p.aversion_most = 0;
  if (!on.attribution) p.attribution = 0;
  if (!on.minimum_effort) p.minimum_effort = 0;
  if (!on.follow_up) fix_direction(p);
  if (!on.control_ratchet)
    p.control_rise_rate = p.control_fall_rate = p.control_rate_without_ratchet;
  if (!on.scandal) p.start_salience = p.salience_per_event = 0;
  if (!on.trust_asymmetry) level_trust(p);
  if (!on.misconduct) p.flag = 0;
  if (!on.latent_risk) p.start_latent_risk = p.fixed_latent_risk;
  if (!on.failure_demand) p.failure_demand = 0;
  if (!on.learning) fix_ability(p);
  if (!on.practice) forget_practice(p);
  if (!on.strain) fix_strain(p);
  return p;
}

}  // namespace tillit::governance
