#pragma once

#include "models/governance/setting.hpp"

namespace tillit::governance {

/// Looks on while a week is lived, and changes nothing.
class Onlooker {
 public:
  virtual ~Onlooker() = default;

  virtual void begin(const Week&) {}
  virtual void after(const Week&, void (* /*step*/)(Week&)) {}

  /// A member leaves, whose newcomer is not there yet. Called from any thread.
  virtual void leaves(const Week&, std::uint32_t /*slot*/, std::uint32_t /*member*/) {}

  /// An inspector visits the worse of two units of a sector, of which `first` was drawn first; told
  /// before the visit does anything. Both are slots. Called from any thread, for a sector in order.
  virtual void visits(const Week&, std::uint32_t /*sector*/, std::uint32_t /*first*/,
                      std::uint32_t /*visited*/) {}
};

}  // namespace tillit::governance
