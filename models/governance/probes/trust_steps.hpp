#pragma once

#include "models/governance/probes/prober.hpp"
#include "sim/run/known_mean.hpp"

namespace tillit::governance {

/// By how much trust fell where it fell, and rose where it rose.
class FallsAndRises {
 public:
  void add(float before, float after) {
    if (after < before) falls_.add(double{before} - double{after});
    if (after > before) rises_.add(double{after} - double{before});
  }

  /// Mean fall over mean rise; NaN if there was none of either.
  double ratio() const { return falls_.value() / rises_.value(); }

 private:
  KnownMean falls_, rises_;
};

/// Every step that trust takes: a citizen's in a meeting, a member's and a board's in a week.
class TrustSteps final : public Gathering {
 public:
  void look(const Week& week, const Seen& seen) override;

  FallsAndRises citizens, staff, boards;
};

}  // namespace tillit::governance
