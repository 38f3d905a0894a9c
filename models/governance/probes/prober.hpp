#pragma once

#include <vector>

#include "models/governance/explanation/seen.hpp"
#include "models/governance/onlooker.hpp"

namespace tillit::governance {

/// What is gathered over the weeks in which a prober looks on.
class Gathering {
 public:
  virtual ~Gathering() = default;

  /// As Onlooker::visits.
  virtual void visits(const Week&, std::uint32_t /*sector*/, std::uint32_t /*first*/,
                      std::uint32_t /*visited*/) {}
  /// The week is over.
  virtual void look(const Week& week, const Seen& seen) = 0;
};

/// Looks on for some gatherings.
class Prober final : public Onlooker {
 public:
  Prober(const Setting& setting, std::vector<Gathering*> into)
      : seen_(setting, {}, {}), into_(std::move(into)) {}

  void begin(const Week& week) override;
  void after(const Week& week, void (*step)(Week&)) override;
  void leaves(const Week& week, std::uint32_t slot, std::uint32_t member) override;
  void visits(const Week& week, std::uint32_t sector, std::uint32_t first,
              std::uint32_t visited) override;
  void end(const Week& week);

 private:
  Seen seen_;
  std::vector<Gathering*> into_;
};

}  // namespace tillit::governance
