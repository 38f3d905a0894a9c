#include <catch2/catch.hpp>

#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/memory.hpp"
#include "sim/study/study_to_file.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/kept.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

/// Three points of one parameter, crossed with two lenses, four replications and two variants.
Study swept() {
  Scenario scenario = small::scenario();
  scenario.variants.push_back({"push", {}, {small::measure(0.5, 3, 11)}});
  Design design;
  design.method = "listed";
  design.varied = {{Varied::What::parameter, 0, 0, "parameters.drift", "drift", "1", {}}};
  design.factors.resize(1);
  design.points = {{0.1}, {0.3}, {0.7}};
  scenario.design = std::make_shared<const Design>(design);
  return study_of(small::model, scenario);
}

void make(const Study& study, const Wanted& wanted, StudyFile& file, Hands hands) {
  StudyMeans means(study);
  StudyToFile taker(study, file, means);
  StudyProgress progress;
  REQUIRE(run_study(study, wanted, hands, taker, progress, never).complete());
}

}  // namespace

TEST_CASE("a study over a design, resumed, holds what it would hold at once") {
  const sample::ScratchFolder folder;
  const Study study = swept();
  {
    auto file = StudyFile::create(folder / "once.h5", study.layout, study.axes, {});
    make(study, all_runs(study), file, 2);
    file.close(StudyStatus::complete);
  }
  Wanted first(study.axes.runs(), false);
  for (std::size_t i = 0; i < first.size(); i += 3) first[i] = true;
  {
    auto file = StudyFile::create(folder / "twice.h5", study.layout, study.axes, {});
    make(study, first, file, 3);
    file.close(StudyStatus::partial);
  }
  Wanted rest = first;
  rest.flip();
  {
    auto file = StudyFile::go_on(folder / "twice.h5", study.layout, study.axes);
    make(study, rest, file, 1);
    file.close(StudyStatus::complete);
  }
  const StudyReader once(folder / "once.h5");
  const StudyReader twice(folder / "twice.h5");
  CHECK(twice.axes().design.points == std::vector<std::int32_t>{0, 1, 2});
  for (std::size_t i = 0; i < study.axes.runs(); ++i) {
    const RunIndex run = study.axes.run_at(i);
    CHECK(twice.status_of(run) == RunStatus::complete);
    CHECK(twice.content_hash_of(run) == once.content_hash_of(run));
    CHECK(twice.state_hash_of(run) == once.state_hash_of(run));
    CHECK(twice.recomputed_hash(run) == once.content_hash_of(run));
  }
}

TEST_CASE("fewer runs at once than threads give the same bits") {
  const Study study = swept();
  const auto hashes = [&](Hands hands) {
    Kept kept(study);
    StudyProgress progress;
    REQUIRE(run_study(study, all_runs(study), hands, kept, progress, never).complete());
    std::vector<std::uint64_t> all;
    for (std::size_t i = 0; i < study.axes.runs(); ++i) {
      all.push_back(kept.at(study.axes.run_at(i)).content_hash);
      all.push_back(kept.at(study.axes.run_at(i)).state_hash);
    }
    return all;
  };
  const auto wanted = hashes(4);
  for (const std::size_t runs : {1u, 2u, 3u}) {
    Hands hands(4);
    hands.runs_at_once = runs;
    CHECK(hashes(hands) == wanted);
  }
}

TEST_CASE("as many runs at once as a ceiling has room for, and no more than wanted") {
  const Study study = swept();
  const MemoryNeed need(study, all_runs(study));
  for (const std::size_t runs : {1u, 2u, 5u}) {
    CHECK(need.runs_within(need.of(runs)) == runs);
    CHECK(need.runs_within(need.of(runs) - 1) == runs - 1);
  }
  CHECK(need.runs_within(1e15) == study.axes.runs());
  Wanted two(study.axes.runs(), false);
  two[0] = two[5] = true;
  CHECK(MemoryNeed(study, two).of(100) == need.of(2));
}
