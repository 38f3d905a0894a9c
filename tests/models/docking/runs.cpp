#include "models/governance/declaration/declaration.hpp"
#include "sim/threads/on_threads.hpp"
#include "tests/models/docking/docking.hpp"
#include "tests/models/governance/small_world/small_world.hpp"
#include "tests/reference/reference.hpp"

namespace tillit::docking {
namespace {

constexpr int weeks_measured = 104;

using namespace tillit::governance;

Scenario scenario_of(const Variant& variant, const Size& size) {
  Scenario scenario = synthetic_scenario(size.principals);
  scenario.burn_in = size.burn_in;
  scenario.weeks = size.weeks;
  set_parameter(scenario, "private_share", variant.private_share);
  for (const std::string& mechanism : variant.mechanisms_off) switch_off(scenario, mechanism);
  return scenario;
}

void add_week(const WeekRecord& record, const std::vector<Sector>& sectors, Means& means) {
  WeekRecord week = record;
  const std::vector<Outcome>& outcomes = governance_declaration().outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].national) means[outcomes[i].name] += week.nation(i) / weeks_measured;
    if (!outcomes[i].by_sector) continue;
    for (std::size_t s = 0; s < sectors.size(); ++s) {
      means[sectors[s].name + "." + outcomes[i].name] += week.sector(i, s) / weeks_measured;
    }
  }
}

/// The reference leaves what is a difference of two outcomes to its users.
void add_measurement_gap(Means& means, const std::string& where) {
  means[where + "measurement_gap"] = means.at(where + "indicator") - means.at(where + "quality");
}

}  // namespace

Means engine_means(const std::string& lens, const Variant& variant, const Size& size,
                   int replication) {
  Means means;
  on_threads(1, [&] {  // replications side by side keep the processors busy
    SmallWorld world(scenario_of(variant, size), lens,
                     {1, static_cast<std::uint32_t>(replication)});
    world.live(size.burn_in);
    for (const auto& [lever, value] : variant.levers) world.set_lever_now(lever, value);
    world.live(size.weeks - weeks_measured);
    for (int week = 0; week < weeks_measured; ++week) {
      world.live();
      add_week(world.record(), world.scenario().sectors, means);
    }
  });
  return means;
}

Means reference_means(const std::string& lens, const Variant& variant, const Size& size,
                      int replication) {
  reference::Setup setup;
  setup.principals = size.principals;
  setup.burn_in = size.burn_in;
  setup.weeks = size.weeks;
  setup.record_from = size.weeks - weeks_measured;
  setup.seed = 1 + static_cast<std::uint64_t>(replication);
  setup.lens = reference::lens_named(lens);
  setup.levers = variant.levers;
  setup.private_share = variant.private_share;
  setup.mechanisms_off = {variant.mechanisms_off.begin(), variant.mechanisms_off.end()};
  const reference::Series series = reference::run(setup);
  Means means = reference::means_at_the_end(series.national, weeks_measured);
  add_measurement_gap(means, "");
  for (const auto& [sector, outcomes] : series.sector) {
    for (const auto& [name, mean] : reference::means_at_the_end(outcomes, weeks_measured)) {
      means[sector + "." + name] = mean;
    }
    add_measurement_gap(means, sector + ".");
  }
  return means;
}

}  // namespace tillit::docking
