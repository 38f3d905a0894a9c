#pragma once

#include <array>
#include <cstdint>

#include "models/governance/week.hpp"

namespace tillit::governance {

/// Everything that adds up along the chain, for one service, one sector or all: outcomes are
/// quotients of these. "Weighted" sums are over units, each times its staff.
struct Sums {
  double services = 0, units = 0, staff = 0, clients = 0;

  // the week's meetings
  double encounters = 0, quality = 0, good_meetings = 0, minor = 0, reported = 0;

  // units, weighted by staff
  double indicator = 0, control = 0, discretion = 0, admin_share = 0, support = 0, alignment = 0;
  double workload = 0, gaming = 0, practice = 0, latent_risk = 0, inspector_trust = 0;
  double manager_trust = 0, leadership = 0, conditions = 0;

  // staff and clients
  double trust = 0, can = 0, want = 0, dare = 0, strain = 0, flagged = 0, absent = 0, left = 0;
  double client_trust = 0, need = 0;

  // events
  double serious = 0, misconduct = 0, misconduct_found = 0, inspections = 0;

  // practice taken over, and what was there to be taken over
  double practice_seen = 0, practice_adopted = 0;

  // staff hours of the week
  double admin_hours = 0, paid_hours = 0;

  Sums& operator+=(const Sums& other);
};

/// Who runs a unit. A share of a sector's units may be run by private or idea-based providers.
enum class Provider : std::size_t { own, independent, count };
inline constexpr std::size_t provider_count = static_cast<std::size_t>(Provider::count);

/// A service's sums, by who runs the units.
using ServiceSums = std::array<Sums, provider_count>;

/// The sums of one service: its units in order of number.
ServiceSums sums_of_service(const Week& week, std::uint32_t service);

/// Both kinds of provider together.
Sums total(const ServiceSums& sums);

}  // namespace tillit::governance
