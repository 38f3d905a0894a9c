#pragma once

#include <vector>

#include "models/governance/probes/prober.hpp"
#include "sim/run/known_mean.hpp"

namespace tillit::governance {

/// The chance of a formal deficiency in the units that inspectors visit, and in those they drew
/// first, of which none is chosen.
class ChosenVisits final : public Gathering {
 public:
  explicit ChosenVisits(std::size_t sectors) : week_(sectors) {}

  void visits(const Week& week, std::uint32_t sector, std::uint32_t first,
              std::uint32_t visited) override;
  void look(const Week& week, const Seen& seen) override;

  double excess() const { return visited_.value() - first_.value(); }
  double ratio() const { return visited_.value() / first_.value(); }

 private:
  struct Visit {
    float visited, first;
  };
  std::vector<std::vector<Visit>> week_;  ///< this week's, by sector
  KnownMean visited_, first_;
};

}  // namespace tillit::governance
