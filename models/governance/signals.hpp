#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/population/column.hpp"

namespace tillit::governance {

/// What the actors hand to each other in a week. Control goes down the chain, results go up and
/// become trust, practice goes sideways; every step of the week reads signals and writes signals.
/// Nothing here outlives the week: what lasts is State.
///
/// SIGNAL(name, type, meaning)

/// State to board and board to director, one per service.
#define GOVERNANCE_SERVICE_CONTROL(SIGNAL)                  \
  SIGNAL(rules, float, "the state's rules after exemption") \
  SIGNAL(grant, float, "targeted grants after exemption")   \
  SIGNAL(from_state, float, "control on the board")         \
  SIGNAL(from_board, float, "control on the director")      \
  SIGNAL(conditions, float, "local conditions; 1 is normal")

/// Manager to those below, one per manager, beside the control itself, which lasts.
#define GOVERNANCE_MANAGER_CONTROL(SIGNAL)                              \
  SIGNAL(from_above, float, "control on this manager")                  \
  SIGNAL(leadership, float, "leadership in force")                      \
  SIGNAL(own_share, float, "share of the control that is own distrust") \
  SIGNAL(succeeded, std::int32_t, "1 if a new manager came this week")

/// Inspector to unit, by slot; zero where nobody came.
#define GOVERNANCE_INSPECTION(SIGNAL)                                  \
  SIGNAL(visited, std::int32_t, "1 if an inspector came this week")    \
  SIGNAL(learning, float, "share of learning in the inspection")       \
  SIGNAL(competence, float, "the inspector's competence")              \
  SIGNAL(severity, float, "severity of the inspection")                \
  SIGNAL(dare_effect, float, "added to members' psychological safety") \
  SIGNAL(can_gain, float, "added to the speed at which members learn")

/// Unit upward, by slot: the week that was. Staff sums are taken after turnover.
#define GOVERNANCE_UNIT_REPORT(SIGNAL)                                       \
  SIGNAL(can_sum, float, "sum over staff")                                   \
  SIGNAL(want_sum, float, "sum over staff")                                  \
  SIGNAL(dare_sum, float, "sum over staff")                                  \
  SIGNAL(trust_sum, float, "sum over staff")                                 \
  SIGNAL(strain_sum, float, "sum over staff")                                \
  SIGNAL(flagged, std::int32_t, "staff with a misconduct flag")              \
  SIGNAL(absent, std::int32_t, "staff absent")                               \
  SIGNAL(leaving, std::int32_t, "staff who leave or are removed")            \
  SIGNAL(manager_admin, float, "the unit manager's own admin share")         \
  SIGNAL(support, float, "support received")                                 \
  SIGNAL(discretion, float, "room to act")                                   \
  SIGNAL(encounters, std::int32_t, "meetings with clients")                  \
  SIGNAL(good_meetings, std::int32_t, "meetings of good quality")            \
  SIGNAL(quality_sum, float, "sum over meetings")                            \
  SIGNAL(minor, std::int32_t, "minor mistakes")                              \
  SIGNAL(reported, std::int32_t, "minor mistakes reported")                  \
  SIGNAL(forgiven, std::int32_t, "minor mistakes reported and forgiven")     \
  SIGNAL(serious, std::int32_t, "serious incidents")                         \
  SIGNAL(misconduct, std::int32_t, "cases of misconduct")                    \
  SIGNAL(misconduct_found, std::int32_t, "cases of misconduct found")        \
  SIGNAL(client_trust_change, float, "sum over clients met")                 \
  SIGNAL(client_need_change, float, "sum over clients met, before relaxing") \
  SIGNAL(to_manager, float, "what reaches the unit manager")

/// Unit to unit, by slot.
#define GOVERNANCE_PRACTICE(SIGNAL)                     \
  SIGNAL(seen, float, "practice of the unit looked at") \
  SIGNAL(adopted, float, "what was taken over")

/// Service to director, board and state, one per service.
#define GOVERNANCE_RESULTS(SIGNAL)                                              \
  SIGNAL(to_director, float, "mean of what the area managers saw")              \
  SIGNAL(serious, double, "serious incidents, at the size of the world")        \
  SIGNAL(found, double, "misconduct found, at the size of the world")           \
  SIGNAL(severity, double, "severity of inspections, at the size of the world") \
  SIGNAL(staff, double, "staff, at the size of the world")

#define GOVERNANCE_SIGNAL_COLUMN(name, type, meaning) Column<type> name;
#define GOVERNANCE_SIGNALS(Name, SIGNALS) \
  struct Name {                           \
    SIGNALS(GOVERNANCE_SIGNAL_COLUMN)     \
    void resize(std::size_t size);        \
    void clear();                         \
  };
GOVERNANCE_SIGNALS(ServiceControl, GOVERNANCE_SERVICE_CONTROL)
GOVERNANCE_SIGNALS(ManagerControl, GOVERNANCE_MANAGER_CONTROL)
GOVERNANCE_SIGNALS(Inspection, GOVERNANCE_INSPECTION)
GOVERNANCE_SIGNALS(UnitReport, GOVERNANCE_UNIT_REPORT)
GOVERNANCE_SIGNALS(Practice, GOVERNANCE_PRACTICE)
GOVERNANCE_SIGNALS(Results, GOVERNANCE_RESULTS)
#undef GOVERNANCE_SIGNALS

struct Signals {
  ServiceControl services;
  ManagerControl directors, area_managers, unit_managers;
  Inspection inspection;
  UnitReport report;
  Practice practice;
  Results results;
};

}  // namespace tillit::governance
