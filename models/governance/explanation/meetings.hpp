#pragma once

#include <vector>

#include "models/governance/explanation/account.hpp"

namespace tillit::governance {

/// A meeting of the week, found again from its draws.
struct LivedMeeting {
  std::uint32_t client;  ///< within the unit
  std::uint32_t member;
  double need;           ///< the client's, as they come
  double quality_drawn;  ///< before it is cut to [0, 1]
  double quality;
};

/// All meetings of a unit this week, each held against what its client keeps of it.
std::vector<LivedMeeting> meetings_of(const Week& week, const Seen& seen, const SeenUnit& unit);

}  // namespace tillit::governance
