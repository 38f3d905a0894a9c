#include <catch2/catch.hpp>

#include <cmath>

#include "sim/study/participant_means.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

/// Four principals with two services each, two replications, one lens, and means from week 4 on:
/// the periods begin in weeks -4, 0, 4 and 8, and the last has two weeks.
Study four_principals(int start = 4) {
  Scenario scenario = small::scenario();
  scenario.principals.resize(4);
  scenario.lenses.resize(1);
  scenario.burn_in = 4;
  scenario.weeks = 10;
  scenario.replications = 2;
  scenario.variants.push_back({"trial", {}, {small::measure(0.5, start, 10)}});
  return study_of(small::model, scenario);
}

/// A run in which the level of a principal is ten times its number, plus the number of the period,
/// plus `more`; the second service of the first principal does not exist.
RunResult run_of(const Study& study, double more, Participants in_trial) {
  constexpr std::size_t services = 8;
  std::vector<float> level;
  for (std::size_t period = 0; period < 4; ++period) {
    for (std::size_t service = 0; service < services; ++service) {
      const std::size_t principal = service / 2;
      const auto value = static_cast<double>(10 * principal + period) + more;
      level.push_back(service == 1 ? WeekRecord::nothing_measured : static_cast<float>(value));
    }
  }
  RunResult result;
  result.values.resize(study.layout.series.size());
  result.values[0] = std::move(level);
  result.values[place_of_series(study.layout, "in_trial")] = std::move(in_trial);
  return result;
}

const Participants nobody{0, 0, 0, 0}, first_and_last{1, 0, 0, 1}, second{0, 1, 0, 0};
// Three services, at 0, 30 and 30; four weeks of period 2 and two of period 3.
constexpr double mean_of_two = 60.0 / 3 + (4 * 2 + 2 * 3) / 6.0;
constexpr double mean_of_second = 10 + (4 * 2 + 2 * 3) / 6.0;

}  // namespace

TEST_CASE("those who take part are compared with the same principals of the baseline") {
  const Study study = four_principals();
  ParticipantMeans means(study);
  CHECK(means.first_week() == 4);
  REQUIRE(means.outcomes().size() == 1);
  means.add({0, 0, 0}, run_of(study, 0, nobody));
  means.add({0, 0, 1}, run_of(study, 1.5, first_and_last));
  // The other replication draws others, and its trial comes before its baseline.
  means.add({0, 1, 1}, run_of(study, 7, second));
  CHECK(std::isnan(means.baseline_of({0, 0, 1}, 0)[1]));
  means.add({0, 1, 0}, run_of(study, 5, nobody));
  CHECK(means.baseline_of({0, 0, 1}, 0)[0] == Approx(mean_of_two));
  CHECK(means.of({0, 0, 1}, 0)[0] == Approx(mean_of_two + 1.5));
  CHECK(means.baseline_of({0, 0, 1}, 0)[1] == Approx(mean_of_second + 5));
  CHECK(means.of({0, 0, 1}, 0)[1] == Approx(mean_of_second + 7));
  CHECK(means.taking_part({0, 0, 1}) == std::pair<std::size_t, std::size_t>(1, 2));
}

TEST_CASE("where everyone takes part, or nobody, there are no means of participants") {
  const Study study = four_principals();
  ParticipantMeans means(study);
  means.add({0, 0, 0}, run_of(study, 0, nobody));
  means.add({0, 0, 1}, run_of(study, 1, {1, 1, 1, 1}));
  means.add({0, 1, 1}, run_of(study, 1, nobody));
  CHECK(means.taking_part({0, 0, 1}).second == 0);
  CHECK(std::isnan(means.of({0, 0, 1}, 0)[0]));
}

TEST_CASE("a baseline is kept no longer than until its last variant has come or failed") {
  const Study study = four_principals();
  ParticipantMeans means(study);
  means.add({0, 0, 0}, run_of(study, 0, nobody));
  means.add({0, 1, 0}, run_of(study, 0, nobody));
  CHECK(means.baselines_kept() == 2);
  means.add({0, 0, 1}, run_of(study, 1, second));
  CHECK(means.baselines_kept() == 1);
  means.leave_out({0, 1, 1});
  CHECK(means.baselines_kept() == 0);
}

TEST_CASE("periods that begin before the variants differ are left out, but never all") {
  CHECK(ParticipantMeans(four_principals(1)).first_week() == 4);
  CHECK(ParticipantMeans(four_principals(0)).first_week() == 0);
  CHECK(ParticipantMeans(four_principals(9)).first_week() == 8);
}
