// Writes sample studies for the tests in Python: write_sample_study KIND FILE.

#include <cstdio>
#include <filesystem>
#include <string>

#include "sim/store/shards/join.hpp"
#include "sim/store/studies/study_file.hpp"
#include "tests/sim/store/sample/sample_study.hpp"

using namespace tillit;

namespace {

void write_runs(StudyFile& file, const Layout& layout, const StudyAxes& axes, std::size_t runs,
                std::size_t replication = 0) {
  for (std::size_t i = 0; i < runs; ++i) {
    RunIndex whole = axes.run_at(i);
    whole.replication += replication;
    file.write(prepare(layout, axes.run_at(i), sample::result(layout, whole)));
  }
}

/// "joined": the runs of each replication in a file of their own. "joined-partial": as "partial".
void write_joined(const std::string& path, bool partial) {
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes();
  const auto shards = shards_of(path, axes, {1, 1});
  std::filesystem::create_directories(shard_folder(path));
  for (const Shard& shard : shards) {
    const StudyAxes part = axes_of(shard, axes);
    const auto file_path = std::filesystem::path(path).parent_path() / shard.file;
    StudyFile file = StudyFile::create(file_path, layout, part, sample::provenance());
    write_runs(file, layout, part, partial ? 1 : part.runs(), shard.replication);
    if (partial) file.mark_failed(part.run_at(1), "ingen är kvar");
    file.close(partial ? StudyStatus::partial : StudyStatus::complete);
    if (partial) break;
  }
  join_shards(path, layout, axes, sample::provenance(), shards);
}

/// "complete": all runs. "swept": all, at the points of a design. "partial": the first is complete,
/// the second failed, the rest pending.
void write(const std::string& kind, const std::string& path) {
  if (kind.starts_with("joined")) return write_joined(path, kind == "joined-partial");
  const Layout layout = sample::layout(kind == "empty" ? 0 : 6);
  const StudyAxes axes =
      kind == "swept" ? sample::swept_axes() : sample::axes(kind == "single" ? 1 : 2);
  StudyFile file = StudyFile::create(path, layout, axes, sample::provenance());
  write_runs(file, layout, axes, kind == "partial" ? 1 : axes.runs());
  if (kind == "partial") file.mark_failed(axes.run_at(1), "ingen är kvar");
  file.close(kind == "partial" ? StudyStatus::partial : StudyStatus::complete);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    write(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
