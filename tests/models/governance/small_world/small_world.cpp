#include "tests/models/governance/small_world/small_world.hpp"

#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>

#include "models/governance/declaration/declaration.hpp"
#include "sim/population/state_hash.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "tests/models/governance/small_world/find_column.hpp"

namespace tillit::governance {
namespace {

template <class Named>
std::size_t number_of(const std::vector<Named>& all, std::string_view name) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].name == name) return i;
  }
  throw std::out_of_range("nothing declared is called " + std::string(name));
}

Scenario declared_scenario(std::string_view population) {
  const Declaration& declaration = governance_declaration();
  Scenario scenario;
  scenario.population.kind = population;
  scenario.sectors = declaration.sectors;
  scenario.lenses = declaration.lenses;
  for (const Parameter& one : declaration.parameters) scenario.parameters.push_back(one.fallback);
  scenario.parameter_set.assign(scenario.parameters.size(), false);
  for (const Lever& one : declaration.levers) scenario.levers.push_back(one.baseline);
  scenario.mechanisms.assign(declaration.mechanisms.size(), true);
  scenario.variants = {{"baseline", {}, {}}};
  scenario.burn_in = 26;
  scenario.weeks = 1000;
  return scenario;
}

Scenario with_principals(Scenario scenario) {
  Mistakes mistakes;
  scenario.principals = governance_model().principals(scenario, mistakes);
  return scenario;
}

template <class Value>
bool same_bits(const std::vector<Value>& a, const std::vector<Value>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(Value)) == 0;
}

}  // namespace

Scenario synthetic_scenario(int principals) {
  Scenario scenario = declared_scenario("synthetic");
  scenario.population.principals = principals;
  return with_principals(std::move(scenario));
}

Scenario swedish_scenario(double scale) {
  Scenario scenario = declared_scenario("sweden");
  scenario.population.scale = scale;
  return with_principals(std::move(scenario));
}

Lens lens_named(std::string_view name) {
  const auto& lenses = governance_declaration().lenses;
  return lenses[number_of(lenses, name)];
}

void set_parameter(Scenario& scenario, std::string_view name, double value) {
  const std::size_t at = number_of(governance_declaration().parameters, name);
  scenario.parameters[at] = value;
  scenario.parameter_set[at] = true;
}

int lever_number(std::string_view name) {
  return static_cast<int>(number_of(governance_declaration().levers, name));
}

void set_lever(Scenario& scenario, std::string_view name, double value) {
  scenario.levers[static_cast<std::size_t>(lever_number(name))] = value;
}

void set_in_all_sectors(Scenario& scenario, std::string_view name, double value) {
  const std::size_t at = number_of(governance_declaration().sector_parameters, name);
  for (Sector& sector : scenario.sectors) sector.values[at] = value;
}

void switch_off(Scenario& scenario, std::string_view name) {
  scenario.mechanisms[number_of(governance_declaration().mechanisms, name)] = false;
}

SmallWorld::SmallWorld(Scenario scenario, std::string_view lens, RandomWorld key,
                       const Model& model)
    : scenario_(std::move(scenario)),
      setting_(std::make_shared<const Setting>(scenario_, lens_named(lens), key)),
      world_(model.build(scenario_, lens_named(lens), key)),
      policy_(scenario_.principals.size(), scenario_.sectors.size(), scenario_.levers),
      record_(measured_count, scenario_.principals.size(), scenario_.sectors.size()),
      week_(-scenario_.burn_in) {}

void SmallWorld::live(int weeks) {
  for (int i = 0; i < weeks; ++i) {
    if (week_ >= scenario_.weeks) throw std::out_of_range("the scenario has no more weeks");
    record_.clear();
    world_->live(week_++, policy_, record_);
  }
}

SmallWorld SmallWorld::branch() const {
  SmallWorld copy = *this;
  copy.world_ = world_->branch();
  return copy;
}

void SmallWorld::set_lever_now(std::string_view name, double value) {
  const auto lever = static_cast<std::size_t>(lever_number(name));
  for (std::size_t principal = 0; principal < scenario_.principals.size(); ++principal) {
    for (std::size_t sector = 0; sector < scenario_.sectors.size(); ++sector) {
      policy_.set(principal, sector, lever, value);
    }
  }
}

std::uint64_t SmallWorld::hash() { return state_hash(*world_); }

std::vector<float> SmallWorld::floats(std::string_view level, std::string_view column) {
  return FindColumn(*world_, level, column).floats_found;
}

std::vector<double> SmallWorld::doubles(std::string_view level, std::string_view column) {
  return FindColumn(*world_, level, column).doubles_found;
}

std::vector<std::uint32_t> SmallWorld::words(std::string_view level, std::string_view column) {
  return FindColumn(*world_, level, column).words_found;
}

std::vector<std::uint16_t> SmallWorld::halves(std::string_view level, std::string_view column) {
  return FindColumn(*world_, level, column).halves_found;
}

std::vector<std::size_t> SmallWorld::staff_places() const {
  std::vector<std::size_t> places;
  for (const std::uint32_t slot : slots_in_use()) {
    for (std::int32_t member = 0; member < tree().staff_of_slot[slot]; ++member) {
      places.push_back(tree().staff_place(slot, static_cast<std::uint32_t>(member)));
    }
  }
  return places;
}

std::vector<std::uint32_t> SmallWorld::slots_in_use() const {
  return {tree().slot_of_unit.begin(), tree().slot_of_unit.end()};
}

bool same_records(const WeekRecord& a, const WeekRecord& b) {
  return same_bits(a.nation(), b.nation()) && same_bits(a.sectors(), b.sectors()) &&
         same_bits(a.cells(), b.cells());
}

}  // namespace tillit::governance
