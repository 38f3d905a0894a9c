#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "sim/store/shards/join.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;
namespace fs = std::filesystem;

namespace {

constexpr int replications = 5;
const Layout layout = sample::layout();
const StudyAxes axes = sample::axes(replications);

/// The result that a run of the whole study has, wherever it is run.
RunResult result(const RunIndex& run) { return sample::result(layout, run); }

/// Writes one shard, all of it or, as if killed, its first `runs` runs.
void write_shard(const fs::path& folder, const Shard& shard, std::size_t runs = 1000) {
  fs::create_directories((folder / shard.file).parent_path());
  const StudyAxes part = axes_of(shard, axes);
  StudyFile file = StudyFile::create(folder / shard.file, layout, part, sample::provenance());
  for (std::size_t i = 0; i < std::min(runs, part.runs()); ++i) {
    RunIndex whole = part.run_at(i);
    whole.replication += shard.replication;
    file.write(prepare(layout, part.run_at(i), result(whole)));
  }
  file.close(runs < part.runs() ? StudyStatus::partial : StudyStatus::complete);
}

Joined join(const fs::path& study, std::size_t size) {
  return join_shards(study, layout, axes, sample::provenance(), shards_of(study, axes, {size, 1}));
}

void check_same_as_one_file(const fs::path& study) {
  const StudyReader joined(study);
  CHECK(joined.status() == StudyStatus::complete);
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    CHECK(joined.status_of(run) == RunStatus::complete);
    CHECK(joined.content_hash_of(run) == result(run).content_hash);
    CHECK(joined.state_hash_of(run) == result(run).state_hash);
    CHECK(joined.wall_seconds_of(run) == 0.5);
    CHECK(joined.recomputed_hash(run) == result(run).content_hash);
  }
}

StoreProblem problem_of(const auto& work) {
  try {
    work();
  } catch (const StoreError& error) {
    return error.problem();
  }
  return StoreProblem::other;
}

}  // namespace

TEST_CASE("shards are named by their replications, whatever else is run") {
  StudyAxes few = axes;
  few.replications = {10, 11, 12, 13, 14, 15, 16, 17};
  const auto shards = shards_of("results/trial.h5", few, {7, 1});
  REQUIRE(shards.size() == 2);
  CHECK(shards[0] == Shard{"trial.d/r0010-0016.h5", 0, 7});
  CHECK(shards[1] == Shard{"trial.d/r0017.h5", 7, 1});
  CHECK(axes_of(shards[1], few).replications == std::vector<std::int32_t>{17});
  CHECK(shard_with(axes_of(shards[1], few), shards[1].file, few) == shards[1]);
  CHECK_FALSE(shard_with(axes_of(shards[1], few), shards[1].file, axes));
}

TEST_CASE("shards of any size, written in any order, read as one study") {
  const std::size_t size = GENERATE(1U, 2U, 5U, 7U);
  const sample::ScratchFolder folder;
  const fs::path study = folder / "100 %b trial.h5";
  auto shards = shards_of(study, axes, {size, 1});
  std::reverse(shards.begin(), shards.end());
  for (const Shard& shard : shards) write_shard(folder.path(), shard);
  const Joined found = join(study, size);
  CHECK(found.complete());
  CHECK(found.done == axes.runs());
  check_same_as_one_file(study);
  CHECK(StudyReader(study).shards() == shards_of(study, axes, {size, 1}));

  fs::rename(folder.path(), folder.path().string() + "-moved");  // its shards go with it
  check_same_as_one_file(folder.path().string() + "-moved/100 %b trial.h5");
  fs::rename(folder.path().string() + "-moved", folder.path());
}

TEST_CASE("runs of shards that are missing or begun are pending until they are there") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "trial.h5";
  const auto shards = shards_of(study, axes, {2, 1});
  write_shard(folder.path(), shards[0], 3);
  write_shard(folder.path(), shards[2]);
  const Joined found = join(study, 2);
  CHECK(found.done == 3 + 2);
  CHECK_FALSE(found.complete());
  CHECK(found.absent == std::vector<std::string>{shards[1].file});
  {
    const StudyReader joined(study);
    CHECK(joined.status() == StudyStatus::partial);
    CHECK(joined.status_of({0, 1, 0}) == RunStatus::complete);
    CHECK(joined.status_of({0, 1, 1}) == RunStatus::pending);
    CHECK(joined.status_of({0, 3, 0}) == RunStatus::pending);
    CHECK(joined.failure_of({0, 3, 0}).empty());
    CHECK(joined.content_hash_of({0, 3, 0}) == 0);
    CHECK(std::isnan(joined.wall_seconds_of({0, 3, 0})));
    const auto trust = std::get<std::vector<float>>(joined.values(layout.series[0], {0, 3, 0}));
    CHECK(std::isnan(trust.back()));
  }
  write_shard(folder.path(), shards[1]);
  CHECK(StudyReader(study).status_of({0, 3, 0}) == RunStatus::complete);
  fs::remove(folder / shards[0].file);
  write_shard(folder.path(), shards[0]);
  CHECK(join(study, 2).complete());
  check_same_as_one_file(study);
}

TEST_CASE("a failed run keeps what it said") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "trial.h5";
  const auto shards = shards_of(study, axes, {5, 1});
  fs::create_directories(folder / "trial.d");
  StudyFile file = StudyFile::create(folder / shards[0].file, layout, axes, sample::provenance());
  file.mark_failed({0, 4, 1}, "ingen är kvar");
  file.close(StudyStatus::partial);
  CHECK(join(study, 5).failed == 1);
  CHECK(StudyReader(study).failure_of({0, 4, 1}) == "ingen är kvar");
}

TEST_CASE("runs of a shard that another program is writing are pending") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "trial.h5";
  const auto shards = shards_of(study, axes, {5, 1});
  write_shard(folder.path(), shards[0]);
  const int other = open((folder / shards[0].file).c_str(), O_RDONLY);
  REQUIRE(flock(other, LOCK_EX) == 0);  // as HDF5 does when it writes
  CHECK(join(study, 5).busy == std::vector<std::string>{shards[0].file});
  CHECK(StudyReader(study).status_of({0, 4, 1}) == RunStatus::pending);
  close(other);
  CHECK(StudyReader(study).status_of({0, 4, 1}) == RunStatus::complete);
}

TEST_CASE("a shard of another study is refused") {
  const sample::ScratchFolder folder;
  const auto shards = shards_of(folder / "trial.h5", axes, {5, 1});
  fs::create_directories(folder / "trial.d");
  Provenance other = sample::provenance();
  StudyAxes other_axes = axes;
  SECTION("another scenario") { other.scenario_resolved += "seed = 2\n"; }
  SECTION("other replications") { other_axes.replications[0] = 99; }
  StudyFile::create(folder / shards[0].file, layout, other_axes, other).close(StudyStatus::partial);
  CHECK(problem_of([&] { join(folder / "trial.h5", 5); }) == StoreProblem::other_study);
  CHECK_FALSE(fs::exists(folder / "trial.h5"));
}

TEST_CASE("only an earlier join is replaced") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "trial.h5";
  StudyFile::create(study, layout, axes, sample::provenance()).close(StudyStatus::partial);
  CHECK(problem_of([&] { join(study, 5); }) == StoreProblem::exists_already);
  std::ofstream(folder / "note.h5") << "kept";
  CHECK(problem_of([&] { join(folder / "note.h5", 5); }) == StoreProblem::not_hdf5);
}

TEST_CASE("a design is divided too, and its points keep their places") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "sweep.h5";
  StudyAxes sweep = sample::axes(2);
  sweep.design.points = {0, 1, 2, 3, 4};
  sweep.design.coordinates = {
      {"p_shirk", "design", std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5}, {}}};
  const auto shards = shards_of(study, sweep, {1, 2});
  REQUIRE(shards.size() == 6);
  CHECK(shards[1].file == "sweep.d/r0000-p0002-0003.h5");
  fs::create_directories(folder / "sweep.d");
  for (const Shard& shard : shards) {
    const StudyAxes part = axes_of(shard, sweep);
    StudyFile file = StudyFile::create(folder / shard.file, layout, part, sample::provenance());
    for (std::size_t i = 0; i < part.runs(); ++i) {
      const RunIndex run = part.run_at(i);
      const RunIndex whole{run.lens, run.replication + shard.replication, run.variant,
                           run.design + shard.point};
      RunResult made = result(whole);
      made.wall_seconds = static_cast<double>(sweep.position(whole));
      file.write(prepare(layout, run, made));
    }
    file.close(StudyStatus::complete);
  }
  REQUIRE(join_shards(study, layout, sweep, sample::provenance(), shards).complete());
  const StudyReader joined(study);
  CHECK(joined.axes().design.points == sweep.design.points);
  CHECK(joined.shards() == shards);
  CHECK(joined.axes().design.coordinates.front().values == sweep.design.coordinates.front().values);
  for (std::size_t i = 0; i < sweep.runs(); ++i) {
    CHECK(joined.wall_seconds_of(sweep.run_at(i)) == static_cast<double>(i));
    CHECK(joined.recomputed_hash(sweep.run_at(i)) == result(sweep.run_at(i)).content_hash);
  }
}
