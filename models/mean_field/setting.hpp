#pragma once

#include <cstdint>
#include <vector>

#include "models/governance/declaration/mechanisms.hpp"
#include "models/governance/declaration/parameters.hpp"
#include "models/governance/declaration/sector_parameters.hpp"
#include "sim/run/model.hpp"

namespace tillit::mean_field {

using governance::Mechanisms;
using governance::Parameters;
using governance::SectorParameters;

/// What is average in a sector, and its size.
struct SectorMeans {
  SectorParameters own;
  float staff_of_unit = 0;     ///< at least 4
  float need = 0;              ///< base need of citizens
  float reference_visits = 0;  ///< meetings per member of staff and week when workload is normal
  double units = 0;            ///< simulated, in all services
  double inspectors = 0;
};

/// One service: all its areas and units are alike, and stand for so many.
struct Place {
  std::uint32_t principal, sector;
  double units_in_world;  ///< at scale 1
  double units;           ///< at the scenario's scale; hours and means are counted with these
};

/// What is average among those who come, whenever they come (section 1).
struct PeopleMeans {
  float risk_aversion, inspector_competence, leadership;
  float can, newcomer_can, disposition, aversion, follow_up_need;
};

/// All that stays as it is during a run, shared by the branches of a world.
struct Setting {
  Setting(const Scenario& scenario, const Lens& lens);

  Parameters parameters;  ///< with what stands in place of the mechanisms switched off
  Mechanisms mechanisms;
  PeopleMeans means;
  std::vector<SectorMeans> sectors;
  std::vector<Place> places;            ///< services, those of a principal side by side
  std::vector<double> principal_sizes;  ///< inhabitants, or the mean size factor
  int burn_in;

  bool is_first_week(int week) const { return week == -burn_in; }
};

/// Averages are agents too: one unit, one member of staff, one citizen, three managers a service.
WorldSize size_of(const Scenario& scenario, const Lens& lens);

}  // namespace tillit::mean_field
