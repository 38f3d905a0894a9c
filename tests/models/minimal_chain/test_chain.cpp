#include <catch2/catch.hpp>

#include "tests/models/minimal_chain/chain_scenario.hpp"
#include "tests/sim/study/ran.hpp"

using namespace tillit;
using namespace tillit::minimal_chain;

namespace {

const MinimalChain model;

Scenario with_variants() {
  Scenario scenario = chain_scenario(12, 40);
  scenario.burn_in = 10;
  scenario.replications = 3;
  const auto support = [](double value, int start) { return Measure{{{0, value}}, start, 40, {}}; };
  scenario.variants.push_back({"null", {}, {support(0, 5)}});
  scenario.variants.push_back({"support", {}, {support(0.8, 12)}});
  return scenario;
}

}  // namespace

TEST_CASE("the declaration and what is measured agree") {
  const Ran ran(study_of(model, chain_scenario(2, 2)));
  const auto& outcomes = model.declaration().outcomes;
  REQUIRE(outcomes.size() == Measured::pressure + 1);
  CHECK(outcomes[Measured::incident_rate].name == "incident_rate");
  CHECK(outcomes[Measured::control].name == "control");
  CHECK(ran.study.layout.series[2 * Measured::courage + 1].name == "national_courage");
  for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
    for (const double value : ran.weeks({0, 0, 0}, outcome)) CHECK(value >= 0);
  }
}

TEST_CASE("the same bits on 1, 2, 3, 8 and 16 threads") {
  same_on_threads(study_of(model, with_variants()), {1, 2, 3, 8, 16});
}

TEST_CASE("a replication alone is what it is among others, and a branch what it is alone") {
  const Ran all(study_of(model, with_variants()));
  Scenario support_only = with_variants();
  support_only.variants = {support_only.variants[0], support_only.variants[2]};
  const Ran alone(study_of(model, support_only, Part{{2}, {}}));
  CHECK(alone.kept.at({0, 0, 1}).content_hash == all.kept.at({0, 2, 2}).content_hash);
  CHECK(alone.kept.at({0, 0, 1}).state_hash == all.kept.at({0, 2, 2}).state_hash);
}

TEST_CASE("a null variant differs by exactly zero, a late one not before its start") {
  const Ran ran(study_of(model, with_variants()));
  for (std::size_t replication = 0; replication < 3; ++replication) {
    CHECK(ran.kept.at({0, replication, 1}).state_hash ==
          ran.kept.at({0, replication, 0}).state_hash);
    for (std::size_t outcome = 0; outcome <= Measured::pressure; ++outcome) {
      const auto& baseline = ran.weeks({0, replication, 0}, outcome);
      CHECK(ran.weeks({0, replication, 1}, outcome) == baseline);
      const auto& support = ran.weeks({0, replication, 2}, outcome);
      for (std::size_t week = 0; week < 10 + 12; ++week) CHECK(support[week] == baseline[week]);
    }
    const auto& supported = ran.weeks({0, replication, 2}, Measured::quality);
    for (std::size_t week = 10 + 12; week < 50; ++week) {
      CHECK(supported[week] > ran.weeks({0, replication, 0}, Measured::quality)[week]);
    }
  }
}
