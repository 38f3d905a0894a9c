// Writes sample studies for the tests in Python: write_sample_study KIND FILE.

#include <cstdio>
#include <string>

#include "sim/store/study_file.hpp"
#include "tests/sim/store/sample/sample_study.hpp"

using namespace tillit;

namespace {

/// "complete": all runs. "swept": all, at the points of a design. "partial": the first is complete,
/// the second failed, the rest pending.
void write(const std::string& kind, const std::string& path) {
  const Layout layout = sample::layout(kind == "empty" ? 0 : 6);
  const StudyAxes axes =
      kind == "swept" ? sample::swept_axes() : sample::axes(kind == "single" ? 1 : 2);
  StudyFile file = StudyFile::create(path, layout, axes, sample::provenance());
  const std::size_t finished = kind == "partial" ? 1 : axes.runs();
  for (std::size_t i = 0; i < finished; ++i) {
    const RunIndex run = axes.run_at(i);
    file.write(prepare(layout, run, sample::result(layout, run)));
  }
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
