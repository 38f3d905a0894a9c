#include "models/governance/week.hpp"

#include <array>

#include "models/governance/onlooker.hpp"

namespace tillit::governance {
namespace {

struct Step {
  const char* name;
  void (*live)(Week& week);
};

// What must be done before what:
//   control goes down: state, boards, managers (each service by itself), then inspectors;
//   every unit lives its week by itself, under what came down;
//   practice goes sideways only when all units have lived theirs;
//   results go up when practice has settled: units, areas, services, boards, state.
// Within a step, services (or units, or sectors) do not touch each other and may run on any thread;
// what is summed over them is folded in their order.
constexpr auto steps = std::to_array<Step>({
    {"world_and_state", world_and_state},
    {"boards", boards},
    {"managers", managers},
    {"supervision", supervision},
    {"units", units},
    {"exchange", exchange},
    {"reporting", reporting},
});

}  // namespace

void live_week(Week& week, WeekRecord& record) {
  if (week.onlooker != nullptr) week.onlooker->begin(week);
  for (const Step& step : steps) {
    step.live(week);
    if (week.onlooker != nullptr) week.onlooker->after(week, step.live);
    record.step_done(step.name);
  }
}

}  // namespace tillit::governance
