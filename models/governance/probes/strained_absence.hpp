#pragma once

#include <vector>

#include "models/governance/probes/prober.hpp"
#include "sim/run/known_mean.hpp"

namespace tillit::governance {

/// The risk of being absent, of those most strained in the week and of the rest.
class StrainedAbsence final : public Gathering {
 public:
  void look(const Week& week, const Seen& seen) override;

  double relative_risk() const { return strained_.value() / rest_.value(); }

 private:
  KnownMean strained_, rest_;
  std::vector<float> strains_;  ///< of the week, in order of size as far as is needed
};

}  // namespace tillit::governance
