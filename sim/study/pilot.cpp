#include "sim/study/pilot.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <thread>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/memory.hpp"
#include "sim/study/one_run.hpp"
#include "sim/threads/on_threads.hpp"

namespace tillit {
namespace {

constexpr double large = 1e6;      // agents
constexpr double long_enough = 1;  // seconds
constexpr int most_weeks = 50;
constexpr int least_weeks = 2;

/// Seconds of processor time of the program: a clock would also count what else the machine does.
double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

WorldSize usual_size(const Study& study) {
  return study.model->size(study.scenario, study.scenario.lenses.front());
}

/// The study with about a million agents in a run, or with all of them if there are fewer.
Study small_enough(const Study& study) {
  const double agents = usual_size(study).agents;
  if (agents <= large) return study;
  Scenario scenario = study.scenario;
  if (scenario.population.kind == "synthetic") {
    const double principals = scenario.population.principals * large / agents;
    scenario.population.principals = std::max(1, static_cast<int>(principals));
  } else {
    scenario.population.scale *= large / agents;
  }
  Mistakes ignored;
  scenario.principals = study.model->principals(scenario, ignored);
  return study_of(*study.model, std::move(scenario), Part{{0}, {}});
}

struct Pilot {
  double agents = 0;
  int weeks = 0;
  double seconds_to_build = 0;
  double seconds_per_week = 0;
};

Pilot lived(const Study& study) {
  Pilot pilot;
  pilot.agents = usual_size(study).agents;
  const double start = now();
  OneRun run(study, {});
  const double built = now();
  const int last =
      std::min(Calendar(study.scenario).first() + most_weeks, Calendar(study.scenario).last());
  run.live_until(last, 0, [&] {
    const bool enough = pilot.weeks >= least_weeks && now() - built > long_enough;
    pilot.weeks += enough ? 0 : 1;
    return !enough;
  });
  pilot.seconds_to_build = built - start;
  pilot.seconds_per_week = (now() - built) / std::max(pilot.weeks, 1);
  return pilot;
}

}  // namespace

Cost cost_of(const Study& study, Hands hands) {
  const Pilot pilot = on_threads(1, [&] { return lived(small_enough(study)); });
  const WorldSize size = usual_size(study);
  const auto jobs = static_cast<double>(study.axes.jobs());
  Cost cost;
  cost.runs = study.axes.runs();
  cost.agents = size.agents;
  cost.weeks = weeks_to_live(study, all_runs(study));
  const double larger = pilot.agents > 0 ? size.agents / pilot.agents : 1;
  const double work =
      larger * (jobs * pilot.seconds_to_build + cost.weeks * pilot.seconds_per_week);
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  cost.seconds = work / std::min(hands.threads, cores);
  cost.memory = MemoryNeed(study, all_runs(study)).of(hands.most_runs_at_once());
  cost.file = static_cast<double>(cost.runs) * bytes_of_values(study);
  cost.pilot_weeks = pilot.weeks;
  cost.pilot_agents = pilot.agents;
  return cost;
}

}  // namespace tillit
