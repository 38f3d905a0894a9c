#pragma once

#include <vector>

#include "models/governance/declaration/levers.hpp"
#include "models/mean_field/state.hpp"
#include "sim/run/policy.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::mean_field {

using governance::Levers;

/// What the actors of one service hand to each other in a week. Where the agent model has a draw,
/// there is its expected value: a share of staff, of citizens or of meetings; a rate of visits.
struct Signals {
  Levers lever;
  float rules, grant, from_board, conditions;                    ///< state and board to director
  float above_director, above_area_manager, above_unit_manager;  ///< control on each of them
  float leadership, own_share;                                   ///< of the unit manager
  float visit_rate, severity, dare_effect, can_gain;             ///< inspector to unit
  float support, discretion, follow_up, stakes;                  ///< conditions of work
  float effort, leaving, absent;                                 ///< of staff
  float misconduct, found, removed;                              ///< per member of staff
  float visiting;                                                ///< share of citizens who come
  float quality, good, minor, reported;                          ///< of a meeting
  float serious;                                                 ///< per member of staff
  float practice_seen, practice_adopted;                         ///< per unit
  float left;                                                    ///< share of staff replaced
  float to_manager;                                              ///< signal upward
};

/// One week being lived.
struct Week {
  const Setting& setting;
  State& state;
  std::vector<Signals>& signals;  ///< of services
  const Policy& policy;
  int number;
};

// The steps of a week, in the order in which they are lived: section 3 of the specification.

void world_and_state(Week& week);  ///< 3.1
void boards(Week& week);           ///< 3.2
void managers(Week& week);         ///< 3.3
void supervision(Week& week);      ///< 3.4
void work_conditions(Week& week);  ///< 3.5
void staff(Week& week);            ///< 3.6
void misconduct(Week& week);       ///< 3.7
void meetings(Week& week);         ///< 3.8
void practice(Week& week);         ///< 3.9
void turnover(Week& week);         ///< 3.10
void reporting(Week& week);        ///< 3.11

/// One whole week. `record` is told when each step is done.
void live_week(Week& week, WeekRecord& record);

/// Every outcome, for each principal and sector, each sector, and all.
void measure(const Week& week, WeekRecord& record);

}  // namespace tillit::mean_field
