#include "setup.hpp"

#include "population.hpp"

#include <stdexcept>

namespace tillit::reference {

namespace {

Parameters parameters_of(const Setup& setup) {
  Parameters parameters = setup.parameters;
  parameters.behaviour = setup.behaviour.value_or(behaviour_under(setup.lens));
  return parameters;
}

void choose_trust_rates(World& world) {
  const TrustParameters& p = world.parameters.trust;
  world.chain_trust = p.chain;
  world.client_trust = p.clients;
  if (!world.on.trust_asymmetry) {
    world.chain_trust = {p.chain_without_asymmetry, p.chain_without_asymmetry};
    world.client_trust = {p.clients_without_asymmetry, p.clients_without_asymmetry};
  }
}

void choose_policies(World& world, const Setup& setup) {
  set_levers(world.base_levers, setup.base_levers);
  world.policies.push_back(
      {setup.levers, setup.measure_start, setup.measure_end, setup.measure_principals, {}});
  for (const Policy& policy : setup.further_policies) world.policies.push_back(policy);
  for (const Policy& policy : world.policies) {
    Levers allowed;
    set_levers(allowed, policy.levers);
  }
}

}  // namespace

std::unique_ptr<World> world_of(const Setup& setup) {
  if (setup.principals < 1) throw std::invalid_argument("a world needs at least one principal");
  auto world =
      std::make_unique<World>(parameters_of(setup), all_but(setup.mechanisms_off), setup.seed);
  world->first_week = -setup.burn_in;
  world->week = world->first_week;
  choose_trust_rates(*world);
  choose_policies(*world, setup);
  populate(*world, setup.principals, setup.private_share);
  return world;
}

}  // namespace tillit::reference
