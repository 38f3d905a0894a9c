#include "tests/models/docking/check_same_model.hpp"

using namespace tillit::docking;

namespace {

const std::vector<Variant> variants = {
    {"baseline", {}},
    {"loosened",
     {{"exempt", 0.6}, {"delegate", 0.4}, {"support", 0.7}, {"dialogue", 0.7}, {"leader", 0.6}}},
    {"tightened", {{"delegate", -0.5}, {"indicators", 2}, {"earmark", 2}, {"stakes", 1}}},
};

constexpr Size small{.principals = 12,
                     .burn_in = 52,
                     .weeks = 104,
                     .engine_replications = 16,
                     .reference_replications = 4};

}  // namespace

TEST_CASE("engine and reference are the same model, in a small country", "[figures]") {
  for (const char* lens : {"stewardship", "balanced", "agency"}) {
    for (const Variant& variant : variants) {
      check_same_model(lens, variant, small);
    }
  }
}

TEST_CASE("a tenth of delegation in one of them only would be told") {
  std::vector<Means> engine, reference;
  const Variant delegated{"a little delegated", {{"delegate", 0.1}}};
  for (int replication = 0; replication < 4; ++replication) {
    engine.push_back(engine_means("balanced", delegated, small, replication));
    reference.push_back(reference_means("balanced", variants[0], small, replication));
  }
  const std::vector<Comparison> told = disagreements(compare(engine, reference));
  INFO(table(told));
  CHECK(std::any_of(told.begin(), told.end(),
                    [](const Comparison& one) { return one.outcome == "control"; }));
}
