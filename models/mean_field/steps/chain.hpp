#pragma once

#include "models/governance/setting.hpp"
#include "models/mean_field/week.hpp"

namespace tillit::mean_field {

using governance::toward;
using governance::trust_toward;

/// Everyone of one service.
struct Chain {
  const Setting& setting;
  const Parameters& p;
  const Mechanisms& on;
  const SectorMeans& sector;
  const Levers& lever;
  Manager &director, &area_manager, &unit_manager;
  Unit& unit;
  Staff& staff;
  Citizen& citizen;
  Signals& told;
};

inline Chain chain_of(Week& week, std::size_t service) {
  State& s = week.state;
  Signals& told = week.signals[service];
  return {week.setting,
          week.setting.parameters,
          week.setting.mechanisms,
          week.setting.sectors[week.setting.places[service].sector],
          told.lever,
          s.directors[service],
          s.area_managers[service],
          s.unit_managers[service],
          s.units[service],
          s.staff[service],
          s.citizens[service],
          told};
}

template <class Live>
void for_each_chain(Week& week, const Live& live) {
  for (std::size_t service = 0; service < week.setting.places.size(); ++service) {
    live(chain_of(week, service), week.setting.places[service]);
  }
}

/// Means over services weigh all alike, over units by how many there are: `weight` says which.
template <class Weight, class Value>
float mean_over_services(const Week& week, const Weight& weight, const Value& value) {
  double sum = 0, weights = 0;
  for (std::size_t service = 0; service < week.setting.places.size(); ++service) {
    const double w = weight(week.setting.places[service]);
    sum += w * double{value(service)};
    weights += w;
  }
  return weights > 0 ? static_cast<float>(sum / weights) : 0.0f;
}

}  // namespace tillit::mean_field
