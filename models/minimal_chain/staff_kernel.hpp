#pragma once

#include <cstddef>
#include <cstdint>

#include "models/minimal_chain/rules.hpp"
#include "sim/random/philox.hpp"

namespace tillit::minimal_chain {

/// Units that stand side by side, one per lane; always 16, whatever the processor.
inline constexpr std::size_t block_units = 16;

/// Encounters of a member of staff in a week are at most so many.
inline constexpr std::uint32_t most_encounters = 64;

/// Draws for a unit's week: an encounter takes one word, a draw has four.
constexpr std::uint32_t draws_of_unit(std::uint32_t encounters) { return (encounters + 3) / 4; }

/// What our own draws decide.
enum Purpose : std::uint32_t { purpose_start, purpose_style, purpose_encounter, purpose_visit };

/// A block of 16 units. Columns of staff: 16 first members, 16 second members, and so on; columns
/// of units: 16 values.
struct StaffBlock {
  std::uint32_t first_unit;
  float *trust, *motivation, *courage;  ///< of staff
  const float* competence;
  const float *control, *support;  ///< going down: of the unit's manager; lever in force
  float *quality, *incidents, *trust_sum, *motivation_sum, *courage_sum;  ///< going up: sums
};

/// Step 2 of the week for one block: what staff do and how they change.
using StaffWeek = void(const Rules& rules, PhiloxKey key, int week, const StaffBlock& block);
namespace baseline {
StaffWeek staff_week;
}
namespace avx2 {
StaffWeek staff_week;
}
namespace avx512 {
StaffWeek staff_week;
}

}  // namespace tillit::minimal_chain
