#include "models/governance/population/start_distributions.hpp"

namespace tillit::governance {
namespace {

BetaQuantile beta(float a, float b) { return {double{a}, double{b}}; }

}  // namespace

StartDistributions::StartDistributions(const Parameters& p,
                                       const std::vector<SectorConstants>& sectors)
    : risk_aversion(beta(p.risk_aversion_a, p.risk_aversion_b)),
      inspector_competence(beta(p.inspector_competence_a, p.inspector_competence_b)),
      leadership(beta(p.leadership_a, p.leadership_b)),
      can(beta(p.can_a, p.can_b)),
      newcomer_can(beta(p.newcomer_can_a, p.newcomer_can_b)),
      disposition(beta(p.disposition_a, p.disposition_b)),
      control_needing_disposition(
          beta(p.control_needing_disposition_a, p.control_needing_disposition_b)) {
  for (const SectorConstants& sector : sectors) {
    need.push_back(beta(sector.parameters.need_a, sector.parameters.need_b));
  }
}

}  // namespace tillit::governance
