#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>

#include "sim/store/store_error.hpp"
#include "sim/store/studies/keep_replications.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

// A study whose file gives its name to another: with more runs, or with fewer.

using namespace tillit;
using sample::ScratchFolder;

TEST_CASE("a study that was closed partial takes the runs it lacks") {
  const sample::ScratchFolder folder;
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes();
  const auto write = [&](StudyFile& file, std::size_t run) {
    file.write(prepare(layout, axes.run_at(run), sample::result(layout, axes.run_at(run))));
  };
  {
    StudyFile file = StudyFile::create(folder / "study.h5", layout, axes, sample::provenance());
    write(file, 2);
    file.mark_failed(axes.run_at(0), "nobody is left");
    file.close(StudyStatus::partial);
  }
  StudyFile file = StudyFile::go_on(folder / "study.h5", layout, axes);
  for (const std::size_t run : {0u, 1u, 3u}) write(file, run);
  file.close(StudyStatus::complete);

  const StudyReader study(folder / "study.h5");
  CHECK(study.status() == StudyStatus::complete);
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    CHECK(study.status_of(run) == RunStatus::complete);
    CHECK(study.failure_of(run).empty());
    CHECK(study.recomputed_hash(run) == sample::result(layout, run).content_hash);
  }
}

TEST_CASE("a study without a series that is wanted is refused, and stays as it is") {
  const sample::ScratchFolder folder;
  const std::filesystem::path path = folder / "study.h5";
  Layout layout = sample::layout();
  const StudyAxes axes = sample::axes();
  {
    StudyFile file = StudyFile::create(path, layout, axes, sample::provenance());
    file.write(prepare(layout, axes.run_at(0), sample::result(layout, axes.run_at(0))));
  }
  Series more = layout.series.back();
  more.name = "more";
  layout.series.push_back(more);
  CHECK_THROWS_WITH(StudyFile::go_on(path, layout, axes), Catch::Contains("more differs"));
  CHECK(StudyReader(path).status_of(axes.run_at(0)) == RunStatus::complete);
  CHECK(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}) == 1);
}

TEST_CASE("the first replications are kept bit for bit in a study of their own") {
  const ScratchFolder folder;
  for (const bool swept : {false, true}) {
    for (const int weeks : {6, 0, 60000}) {
      if (swept && weeks > 6) continue;
      CAPTURE(swept, weeks);
      const Layout layout = sample::layout(weeks);
      StudyAxes axes = swept ? sample::swept_axes() : sample::axes(4);
      const auto path = folder / fmt::format("{}{}.h5", swept, weeks);
      {
        StudyFile file = StudyFile::create(path, layout, axes, sample::provenance());
        for (std::size_t i = 0; i < axes.runs(); ++i) {
          const RunIndex run = axes.run_at(i);
          if (run.replication == 0) {
            file.write(prepare(layout, run, sample::result(layout, run)));
          }
        }
        file.close(StudyStatus::partial);
      }
      axes.replications.resize(1);
      keep_replications(path, layout, axes);
      const StudyReader kept(path);
      CHECK(kept.status() == StudyStatus::complete);
      CHECK(kept.axes().replications == axes.replications);
      CHECK(kept.axes().design.points == axes.design.points);
      CHECK(kept.provenance().command_line == sample::provenance().command_line);
      for (std::size_t i = 0; i < axes.runs(); ++i) {
        const RunIndex run = axes.run_at(i);
        const RunResult expected = sample::result(layout, run);
        CHECK(kept.status_of(run) == RunStatus::complete);
        CHECK(kept.state_hash_of(run) == expected.state_hash);
        CHECK(kept.recomputed_hash(run) == expected.content_hash);
      }
    }
  }
}

TEST_CASE("a study that lacks one of the replications to keep stays as it is") {
  const ScratchFolder folder;
  const Layout layout = sample::layout();
  StudyAxes axes = sample::axes(4);
  StudyFile::create(folder / "a.h5", layout, axes, sample::provenance());
  axes.replications.resize(2);
  CHECK_THROWS_AS(keep_replications(folder / "a.h5", layout, axes), StoreError);
  CHECK(StudyReader(folder / "a.h5").axes().replications.size() == 4);
  const std::filesystem::directory_iterator files((folder / "a.h5").parent_path());
  CHECK(std::distance(begin(files), end(files)) == 1);
}
