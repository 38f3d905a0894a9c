#include <fmt/format.h>

#include <bit>
#include <catch2/catch.hpp>
#include <cstring>
#include <filesystem>
#include <thread>

#include "sim/store/store_error.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/studies/verification.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;
using sample::ScratchFolder;

namespace {

/// Equal bit for bit, NaN included.
bool same(const Values& one, const Values& other) {
  return one.index() == other.index() &&
         std::visit(
             [&](const auto& numbers) {
               const auto& others = std::get<std::decay_t<decltype(numbers)>>(other);
               return numbers.size() == others.size() &&
                      (numbers.empty() || std::memcmp(numbers.data(), others.data(),
                                                      std::span(numbers).size_bytes()) == 0);
             },
             one);
}

void write_all(StudyFile& file, const Layout& layout, const StudyAxes& axes) {
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    file.write(prepare(layout, run, sample::result(layout, run)));
  }
}

}  // namespace

TEST_CASE("a study comes back as it was written") {
  const ScratchFolder folder;
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes();
  {
    StudyFile file = StudyFile::create(folder / "a.h5", layout, axes, sample::provenance());
    write_all(file, layout, axes);
    file.close(StudyStatus::complete);
  }
  const StudyReader study(folder / "a.h5");
  CHECK(study.status() == StudyStatus::complete);
  CHECK(study.axes().variants[1].label.sv == "Frikommuner");
  CHECK(study.axes().replications == axes.replications);
  REQUIRE(study.layout().series.size() == layout.series.size());
  for (std::size_t i = 0; i < layout.series.size(); ++i) {
    CHECK(study.layout().series[i].name == layout.series[i].name);
    CHECK(study.layout().series[i].dimensions == layout.series[i].dimensions);
    CHECK(study.layout().series[i].type == layout.series[i].type);
  }
  CHECK(study.layout().auxiliaries.size() == 2);
  CHECK(study.layout().dimensions[0].labels == layout.dimensions[0].labels);
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    const RunResult wanted = sample::result(layout, run);
    const auto found = study.values(run);
    for (std::size_t s = 0; s < found.size(); ++s) CHECK(same(found[s], wanted.values[s]));
    CHECK(study.status_of(run) == RunStatus::complete);
    CHECK(study.content_hash_of(run) == wanted.content_hash);
    CHECK(study.recomputed_hash(run) == wanted.content_hash);
    CHECK(study.state_hash_of(run) == wanted.state_hash);
    CHECK(study.wall_seconds_of(run) == 0.5);
  }
}

TEST_CASE("where a study comes from is kept") {
  const ScratchFolder folder;
  const Provenance wanted = sample::provenance();
  StudyFile::create(folder / "a.h5", sample::layout(), sample::axes(), wanted)
      .close(StudyStatus::partial);
  const StudyReader study(folder / "a.h5");
  CHECK(study.provenance().scenario_as_read == wanted.scenario_as_read);
  CHECK(study.provenance().overrides == wanted.overrides);
  CHECK(study.provenance().build.libraries == wanted.build.libraries);
  CHECK(study.provenance().finished >= study.provenance().started);
}

TEST_CASE(
    "runs not made are missing, failed ones keep what they said, an open file closes as partial") {
  const ScratchFolder folder;
  const Layout layout = sample::layout();
  {
    StudyFile file =
        StudyFile::create(folder / "a.h5", layout, sample::axes(), sample::provenance());
    file.mark_failed({0, 0, 1}, "the world ended: åäö");
    const RunIndex run{0, 1, 0};
    file.write(prepare(layout, run, sample::result(layout, run)));
  }
  const StudyReader study(folder / "a.h5");
  const Verification found(study);
  CHECK(study.status() == StudyStatus::partial);
  CHECK(found.findings() ==
        std::vector{Finding::missing, Finding::failed, Finding::verified, Finding::missing});
  CHECK(study.failure_of({0, 0, 1}) == "the world ended: åäö");
  CHECK(study.failure_of({0, 0, 0}).empty());
  CHECK(study.failure_of({0, 1, 0}).empty());
  const auto missing = study.values({0, 0, 0});
  CHECK(std::isnan(std::get<std::vector<float>>(missing[0])[5]));
  CHECK(std::get<std::vector<std::uint8_t>>(missing[2])[0] == 255);
}

TEST_CASE("chunks are whole rows of about one MiB and never more than there is") {
  Layout layout = sample::layout(500);
  std::vector<std::int32_t> many(1000);
  layout.dimensions.push_back({"many", many, {}});
  const auto cut = [&](std::vector<std::string> dimensions, ValueType type) {
    return chunking(layout, {"x", std::move(dimensions), type, {}});
  };
  CHECK(cut({"week", "many"}, ValueType::float32).chunk_rows == 262);
  CHECK(cut({"week", "many"}, ValueType::float32).chunks() == 2);
  CHECK(cut({"week", "principal"}, ValueType::float64).chunk_rows == 500);
  CHECK(cut({"week", "many", "many"}, ValueType::uint8).chunk_rows == 1);
  CHECK(cut({}, ValueType::uint8).chunks() == 1);
  CHECK_THROWS_AS(cut({"nowhere"}, ValueType::uint8), std::invalid_argument);
}

TEST_CASE("a series of several chunks comes back, the last one padded") {
  const ScratchFolder folder;
  Layout layout;
  layout.dimensions = {{"week", std::vector<std::int32_t>(700), {}},
                       {"place", std::vector<std::int32_t>(933), {}}};
  layout.series = {{"x", {"week", "place"}, ValueType::float32, {}},
                   {"n", {"week", "place"}, ValueType::int32, {}}};
  RunResult result;
  std::vector<float> x(700 * 933);
  std::vector<std::int32_t> n(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = 1.0F / static_cast<float>(i + 1);
  for (std::size_t i = 0; i < n.size(); ++i) n[i] = static_cast<std::int32_t>(i * 2654435761U);
  result.values = {x, n};
  const PreparedRun prepared = prepare(layout, {0, 0, 0}, result);
  CHECK(prepared.series[0].size() == 3);
  CHECK(prepared.series[0][2].first == 560);
  auto file = StudyFile::create(folder / "a.h5", layout, sample::axes(), sample::provenance());
  file.write(prepared);
  file.close(StudyStatus::partial);
  const auto found = StudyReader(folder / "a.h5").values({0, 0, 0});
  CHECK(same(found[0], result.values[0]));
  CHECK(same(found[1], result.values[1]));
}

TEST_CASE("values of the wrong shape or type are refused") {
  const Layout layout = sample::layout();
  RunResult result = sample::result(layout, {0, 0, 0});
  result.values[0] = std::vector<float>(3);
  CHECK_THROWS_AS(prepare(layout, {0, 0, 0}, result), std::invalid_argument);
  result.values[0] = std::vector<std::int32_t>(36);
  CHECK_THROWS_AS(prepare(layout, {0, 0, 0}, result), std::invalid_argument);
  result.values.pop_back();
  CHECK_THROWS_WITH(prepare(layout, {0, 0, 0}, result),
                    "a run needs values for every series of its layout");
}

TEST_CASE("units that become time differences are refused") {
  const ScratchFolder folder;
  Layout layout = sample::layout();
  layout.series[1].attributes[0].second = std::string("hours");
  CHECK_THROWS_AS(StudyFile::create(folder / "a.h5", layout, sample::axes(), sample::provenance()),
                  std::invalid_argument);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("several threads prepare and write at once") {
  const ScratchFolder folder;
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes(20);
  auto file = StudyFile::create(folder / "a.h5", layout, axes, sample::provenance());
  std::vector<std::thread> threads;
  for (std::size_t first = 0; first < 4; ++first) {
    threads.emplace_back([&, first] {
      for (std::size_t i = first; i < axes.runs(); i += 4) {
        const RunIndex run = axes.run_at(i);
        file.write(prepare(layout, run, sample::result(layout, run)));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  file.close(StudyStatus::complete);
  const StudyReader study(folder / "a.h5");
  CHECK(Verification(study).count(Finding::verified) == axes.runs());
}

TEST_CASE("what stands along a design is read as it was written") {
  const sample::ScratchFolder folder;
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::swept_axes();
  StudyFile file = StudyFile::create(folder / "study.h5", layout, axes, sample::provenance());
  write_all(file, layout, axes);
  file.close(StudyStatus::complete);

  const StudyReader study(folder / "study.h5");
  CHECK(study.axes().design.points == axes.design.points);
  REQUIRE(study.axes().design.coordinates.size() == 1);
  CHECK(study.axes().design.coordinates[0].values == axes.design.coordinates[0].values);
  CHECK(study.layout().series.size() == layout.series.size());
  CHECK(study.layout().auxiliaries.size() == layout.auxiliaries.size());
  REQUIRE(axes.runs() == 12);
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    CHECK(axes.position(run) == i);
    CHECK(study.recomputed_hash(run) == sample::result(layout, run).content_hash);
  }
}
