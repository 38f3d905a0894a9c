#pragma once

#include <cstddef>
#include <cstdint>

/// Every variable of the governance chain, declared once: section 1 of the specification. The
/// structs of state.hpp, hashes, checkpoints and the documentation's tables are made from this
/// list.
///
/// COLUMN(name, type, unit, least, most, meaning)

#define GOVERNANCE_SECTOR_COLUMNS(COLUMN)                         \
  COLUMN(rules, float, "1", 0, 1, "density of the state's rules") \
  COLUMN(alarm, float, "1", 0, open, "national salience of failures; 1 is normal")

#define GOVERNANCE_BOARD_COLUMNS(COLUMN)                                            \
  COLUMN(pressure, float, "1", 0, 1, "political pressure to act")                   \
  COLUMN(salience, float, "1", 0, 1, "how present failures are in the debate")      \
  COLUMN(trust, float, "1", 0, 1, "trust in the administration")                    \
  COLUMN(risk_aversion, float, "1", 0, 1, "how strongly salience becomes pressure") \
  COLUMN(lasting_conditions, float, "1", -open, open, "lasting local conditions, logarithm")

#define GOVERNANCE_SERVICE_COLUMNS(COLUMN) \
  COLUMN(passing_conditions, float, "1", -open, open, "passing local conditions, logarithm")

#define GOVERNANCE_INSPECTOR_COLUMNS(COLUMN)                                             \
  COLUMN(style, float, "1", -open, open, "personal style: how much it adds to learning") \
  COLUMN(competence, float, "1", 0, 1, "knowledge of the activity inspected")            \
  COLUMN(trust, float, "1", 0, 1, "trust in those inspected")

#define GOVERNANCE_MANAGER_COLUMNS(COLUMN)                                              \
  COLUMN(control, float, "1", 0, 1, "control exerted downward")                         \
  COLUMN(trust, float, "1", 0, 1, "trust in subordinates")                              \
  COLUMN(leadership, float, "1", 0, 1, "trust-building leadership brought to the post") \
  COLUMN(training, float, "1", 0, 1, "leadership gained by training")                   \
  COLUMN(admin, float, "1", 0, 1, "own share of time for administration")

/// What a unit is by the specification; GOVERNANCE_UNIT_COLUMNS adds how it is kept here.
#define GOVERNANCE_UNIT_VARIABLES(COLUMN)                                                \
  COLUMN(alignment, float, "1", 0, 1, "common direction")                                \
  COLUMN(latent_risk, float, "1", 0, 1, "risk that hidden mistakes leave behind")        \
  COLUMN(practice, float, "1", 0, 1, "better ways of working, found or adopted")         \
  COLUMN(burden, float, "1", 0, 1, "work that an inspection leaves behind")              \
  COLUMN(deterrence, float, "1", 0, 1, "deterrence that an inspection leaves behind")    \
  COLUMN(inspector_trust, float, "1", 0, 1, "trust in inspectors")                       \
  COLUMN(forgiven, float, "1", 0, 1, "mistakes reported and forgiven last week, scaled") \
  COLUMN(punished, float, "1", 0, 1, "mistakes reported and punished last week, scaled") \
  COLUMN(observed_quality, float, "1", 0, 1, "quality as seen in the unit last week")    \
  COLUMN(indicator, float, "1", 0, 1, "what was reported upward last week")              \
  COLUMN(workload, float, "1", 0, open, "encounters over capacity, last week")           \
  COLUMN(gaming, float, "1", 0, 1, "effort spent on the indicator instead of the work")  \
  COLUMN(admin_share, float, "1", 0, 1, "staff's share of time for administration, last week")

#define GOVERNANCE_UNIT_COLUMNS(COLUMN)                                                          \
  GOVERNANCE_UNIT_VARIABLES(COLUMN)                                                              \
  COLUMN(stakes_factor, float, "1", 0, open, "multiplies stakes: above 1 for private providers") \
  COLUMN(client_trust_sum, double, "1", 0, open, "sum of the clients' trust")                    \
  COLUMN(client_base_sum, double, "1", 0, open, "sum of the clients' base needs")                \
  COLUMN(client_excess_sum, double, "1", -open, open, "sum of the clients' needs above base")

/// Of staff likewise.
#define GOVERNANCE_STAFF_VARIABLES(COLUMN)                             \
  COLUMN(can, float, "1", 0, 1, "ability")                             \
  COLUMN(want, float, "1", 0, 1, "motivation")                         \
  COLUMN(dare, float, "1", 0, 1, "psychological safety")               \
  COLUMN(trust, float, "1", 0, 1, "trust in the chain above")          \
  COLUMN(strain, float, "1", 0, 1, "strain")                           \
  COLUMN(disposition, float, "1", 0, 1, "where motivation returns to") \
  COLUMN(aversion, float, "1", 0, 1, "aversion to control")            \
  COLUMN(follow_up_need, float, "1", 0, 1, "how much motivation needs follow-up")

#define GOVERNANCE_STAFF_COLUMNS(COLUMN) \
  GOVERNANCE_STAFF_VARIABLES(COLUMN)     \
  COLUMN(marks, std::uint32_t, "1", 0, 7, "1 misconduct flag, 2 leaves this week, 4 removed")

/// All of a client in 16 bytes: most meet nobody in a week, so that what a meeting costs is to
/// fetch the client, one cache line.
#define GOVERNANCE_CLIENT_COLUMNS(COLUMN)                                                      \
  COLUMN(need, float, "1", 0, 1, "need, as it was at the end of week `current`")               \
  COLUMN(base_need, float, "1", 0, 1, "where need returns to")                                 \
  COLUMN(trust, float, "1", 0, 1, "trust in the service")                                      \
  COLUMN(current, std::uint16_t, "week", 0, 65535, "weeks of the run when need was last told") \
  COLUMN(last_quality, std::uint16_t, "1", 0, 65535, "quality of the last meeting, 65535: none")

/// A column as a member of a struct.
#define GOVERNANCE_MEMBER(name, type, unit, least, most, meaning) Column<type> name;

/// A column as a member of one agent's record.
#define GOVERNANCE_FIELD(name, type, unit, least, most, meaning) type name;

namespace tillit::governance {

/// Bits of the staff's `marks`.
inline constexpr std::uint32_t mark_flagged = 1;
inline constexpr std::uint32_t mark_leaves = 2;
inline constexpr std::uint32_t mark_removed = 4;

/// The quality of a client's last meeting is kept as a whole number of steps from 0 to 1.
inline constexpr float quality_steps = 65534;

/// Kept by a client who has not met anyone yet.
inline constexpr std::uint16_t no_meeting = 65535;

/// One client.
struct Client {
  GOVERNANCE_CLIENT_COLUMNS(GOVERNANCE_FIELD)
};
static_assert(sizeof(Client) == 16);

/// Clients' trust is counted in this many classes, for its spread and its worst tenth.
inline constexpr std::size_t trust_classes = 256;

}  // namespace tillit::governance
