#pragma once

#include <vector>

#include "models/governance/declaration/parameters.hpp"
#include "models/governance/units/unit_week.hpp"
#include "sim/random/beta_quantile.hpp"

namespace tillit::governance {

/// The distributions from which people start (section 1), tabulated once per run.
struct StartDistributions {
  StartDistributions(const Parameters& parameters, const std::vector<SectorConstants>& sectors);

  BetaQuantile risk_aversion;
  BetaQuantile inspector_competence;
  BetaQuantile leadership;
  BetaQuantile can;
  BetaQuantile newcomer_can;
  BetaQuantile disposition;
  BetaQuantile control_needing_disposition;
  std::vector<BetaQuantile> need;  ///< by sector
};

}  // namespace tillit::governance
