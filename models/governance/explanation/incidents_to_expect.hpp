#pragma once

#include "models/governance/explanation/equation.hpp"

namespace tillit::governance {

// How many serious incidents are to be expected in a unit's week, as section 3.8 of the
// specification writes it.

/// In each meeting 0.0002 (1 - q)^2 (1 + 3 latent); `shortfall`: the sum of (1 - q)^2.
inline double incidents_in_meetings(const Parameters& p, double shortfall, double latent) {
  return number(p.serious_incident_rate) * shortfall *
         (1 + number(p.serious_incident_per_latent_risk) * latent);
}

/// One more with probability min(1, 0.02 misconduct cases).
inline double incident_of_misconduct(const Parameters& p, double cases) {
  return smaller(number(p.serious_incident_per_misconduct) * cases, 1.0);
}

}  // namespace tillit::governance
