#include <catch2/catch.hpp>

#include "sim/study/design_point.hpp"
#include "sim/study/study_means.hpp"
#include "tests/sim/study/small_design.hpp"
#include "tests/sim/study/small_ran.hpp"

using namespace tillit;

namespace {}  // namespace

TEST_CASE("a point of a design is what a scenario with its values is") {
  const small::Ran sweep(study_of(small::model, small::swept()));
  REQUIRE(sweep.end.complete());
  REQUIRE(sweep.study.axes.runs() == 3 * 2 * 4 * 2);
  for (std::size_t point = 0; point < 3; ++point) {
    Scenario alone = small::with_reform();
    alone.parameters[0] = small::swept().design->points[point][0];
    alone.parameter_set[0] = true;
    alone.variants[1].measures[0].levers[0].second = small::swept().design->points[point][1];
    const small::Ran ran(study_of(small::model, alone));
    for (std::size_t i = 0; i < ran.study.axes.runs(); ++i) {
      RunIndex run = ran.study.axes.run_at(i);
      const std::uint64_t expected = ran.kept.at(run).content_hash;
      run.design = point;
      CHECK(sweep.kept.at(run).content_hash == expected);
    }
  }
}

TEST_CASE("a part of a design gives what the whole gives") {
  const small::Ran whole(study_of(small::model, small::swept()));
  const small::Ran part(study_of(small::model, small::swept(), Part{{3, 1}, {2}}));
  REQUIRE(part.study.axes.runs() == 1 * 2 * 2 * 2);
  for (std::size_t i = 0; i < part.study.axes.runs(); ++i) {
    const RunIndex run = part.study.axes.run_at(i);
    const std::size_t replication = run.replication == 0 ? 3 : 1;
    CHECK(part.kept.at(run).content_hash ==
          whole.kept.at({run.lens, replication, run.variant, 2}).content_hash);
  }
}

TEST_CASE("only the runs that are wanted are made, and they are what they are among all") {
  const small::Ran whole(study_of(small::model, small::swept()));
  const Study study = study_of(small::model, small::swept());
  Wanted wanted(study.axes.runs(), false);
  for (const std::size_t position : {1u, 7u, 8u, 30u}) wanted[position] = true;
  Kept kept(study);
  StudyProgress progress;
  const StudyEnd end = run_study(study, wanted, 2, kept, progress, never);
  CHECK(end.complete());
  CHECK(end.done == 4);
  for (std::size_t i = 0; i < study.axes.runs(); ++i) {
    const RunIndex run = study.axes.run_at(i);
    CHECK(kept.at(run).content_hash == (wanted[i] ? whole.kept.at(run).content_hash : 0));
  }
  // Two of them share their first weeks only if they belong to the same job.
  CHECK(static_cast<double>(progress.weeks_lived) == weeks_to_live(study, wanted));
}

TEST_CASE("where a design varies who is there, only the nation and the sectors are recorded") {
  Scenario scenario = small::scenario();
  Design design;
  design.varied = {
      {Varied::What::principals, 0, 0, "population.principals", "principals", "1", {}}};
  design.factors.resize(1);
  design.points = {{4}, {40}};
  scenario.design = std::make_shared<const Design>(design);
  const small::Ran ran(study_of(small::model, scenario));
  REQUIRE(ran.end.complete());
  std::vector<std::string> names;
  for (const Series& series : ran.study.layout.series) names.push_back(series.name);
  CHECK(names == std::vector<std::string>{"national_level", "sector_level", "histogram"});
  CHECK(ran.kept.at({}).values.size() == names.size());
  StudyMeans means(ran.study);
  for (std::size_t i = 0; i < ran.study.axes.runs(); ++i) {
    means.add(ran.study.axes.run_at(i), ran.kept.at(ran.study.axes.run_at(i)));
  }
  CHECK(means.participants.outcomes().empty());
}
