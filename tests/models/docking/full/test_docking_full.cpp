#include <array>

#include "tests/models/docking/check_same_model.hpp"

using namespace tillit::docking;

namespace {

constexpr std::array lenses{"stewardship", "balanced", "agency"};

// Together they move every lever, most of them in company: a misread equation shows in many
// outcomes, a misread lever in the variant that moves it.
const std::vector<Variant> policies = {
    {"exempt and delegated", {{"exempt", 0.8}, {"delegate", 0.6}}},
    {"tightened", {{"delegate", -0.5}, {"indicators", 2}, {"earmark", 2}}},
    {"support, dialogue, leaders", {{"support", 0.8}, {"dialogue", 0.8}, {"leader", 0.8}}},
    {"learning supervision",
     {{"learning", 0.8}, {"mandatory_fine", 0}, {"forgive", 1}, {"joint", 0.8}}},
    {"high stakes", {{"stakes", 1}}},
    {"exchange of practice", {{"peer", 1}, {"cross", 0.6}, {"research", 1}}},
    {"citizens and state", {{"involve", 1}, {"values", 1}, {"consult", 0.8}, {"lab", 0.8}}},
    {"more staff, private providers", {{"staffing", 1.2}, {"stakes", 0.6}}, 0.3},
};

constexpr Size full{.principals = 40,
                    .burn_in = 208,
                    .weeks = 260,
                    .engine_replications = 16,
                    .reference_replications = 8};

}  // namespace

TEST_CASE("engine and reference are the same model under every lens") {
  for (const char* lens : lenses) {
    DYNAMIC_SECTION(lens) { check_same_model(lens, {"baseline", {}}, full); }
  }
}

// A lens is other values of the same parameters: one for each policy shows whether it is read
// alike.
TEST_CASE("engine and reference are the same model under many policies") {
  for (std::size_t i = 0; i < policies.size(); ++i) {
    const char* lens = lenses.at(i % lenses.size());
    DYNAMIC_SECTION(lens << ", " << policies[i].name) { check_same_model(lens, policies[i], full); }
  }
}
