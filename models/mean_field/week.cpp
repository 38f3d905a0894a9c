#include "models/mean_field/week.hpp"

#include <array>

namespace tillit::mean_field {
namespace {

struct Step {
  const char* name;
  void (*live)(Week& week);
};

// The week of the specification (section 3), lived by averages. Equations stand in steps/ as they
// stand there and owe nothing to the code of the agent model, with which they share the numbers and
// `toward`. Three rules turn a step of agents into one of averages:
//   a draw is its mean;
//   what happens with a probability happens to that share: x moves toward what it would become;
//   a function of what differs between agents is the function of the average.
//
// What must be done before what:
//   control goes down: state, boards, managers, then inspectors;
//   every average unit lives its week by itself, under what came down;
//   practice goes sideways only when all units have lived theirs;
//   results go up last.
// Within a step services do not touch each other. All of it is so little work that it is done on
// the thread that asks.
constexpr auto steps = std::to_array<Step>({
    {"world_and_state", world_and_state},
    {"boards", boards},
    {"managers", managers},
    {"supervision", supervision},
    {"work_conditions", work_conditions},
    {"staff", staff},
    {"misconduct", misconduct},
    {"meetings", meetings},
    {"practice", practice},
    {"turnover", turnover},
    {"reporting", reporting},
});

}  // namespace

void live_week(Week& week, WeekRecord& record) {
  for (const Step& step : steps) {
    step.live(week);
    record.step_done(step.name);
  }
}

}  // namespace tillit::mean_field
