#include <catch2/catch.hpp>

#include <cmath>

#include "sim/study/paired.hpp"
#include "sim/study/run_study.hpp"
#include "tests/models/minimal_chain/chain_scenario.hpp"

using namespace tillit;
using namespace tillit::minimal_chain;

namespace {

struct Published {
  Measured outcome;
  double mean, deviation;
};

/// The last week of every run, per outcome.
class LastWeeks : public RunTaker {
 public:
  explicit LastWeeks(const Study& study)
      : study_(study), values(Measured::pressure + 1, std::vector<double>(study.axes.runs())) {}
  void take(const RunIndex& run, RunResult&& result) override {
    for (std::size_t outcome = 0; outcome < values.size(); ++outcome) {
      const auto& weeks = std::get<std::vector<double>>(result.values[2 * outcome + 1]);
      values[outcome][study_.axes.position(run)] = weeks.back();
    }
  }

 private:
  const Study& study_;

 public:
  std::vector<std::vector<double>> values;
};

void ends_as(std::size_t lens, const std::vector<Published>& published) {
  const MinimalChain model;
  Scenario scenario = chain_scenario(40, 600);
  scenario.replications = 16;
  scenario.lenses = {model.declaration().lenses[lens]};
  const Study study = study_of(model, scenario);
  LastWeeks last(study);
  StudyProgress progress;
  const std::atomic<bool> never{false};
  REQUIRE(run_study(study, all_runs(study), 2, last, progress, never).complete());
  for (const auto& [outcome, mean, deviation] : published) {
    const Estimate ours = estimate(last.values[outcome]);
    // Both means are over 16 seeds; the published ones are rounded to three places.
    const double error = std::sqrt((ours.deviation * ours.deviation + deviation * deviation) / 16);
    INFO(model.declaration().outcomes[outcome].name << ": mean " << ours.mean << ", deviation "
                                                    << ours.deviation);
    CHECK(std::abs(ours.mean - mean) <= 4 * error + 0.0005);
  }
}

}  // namespace

TEST_CASE("capability 1.2 ends in the virtuous circle") {
  ends_as(0, {{Measured::quality, 0.578, 0.008},
              {Measured::staff_trust, 0.783, 0.009},
              {Measured::control, 0.217, 0.009},
              {Measured::incident_rate, 0, 0}});
}

TEST_CASE("capability 1.0 ends in the vicious circle") {
  ends_as(1, {{Measured::quality, 0.110, 0.003},
              {Measured::staff_trust, 0.070, 0.012},
              {Measured::control, 0.930, 0.012},
              {Measured::incident_rate, 0.579, 0.011}});
}
