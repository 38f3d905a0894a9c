#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/studies/verification.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;

namespace {

/// Writes runs until it is killed. More of them than one node of HDF5's chunk index holds.
[[noreturn]] void write_until_killed(const std::filesystem::path& path) {
  const Layout layout = sample::layout(300);
  const StudyAxes axes = sample::axes(5000);
  StudyFile file = StudyFile::create(path, layout, axes, sample::provenance());
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    file.write(prepare(layout, run, sample::result(layout, run)));
  }
  pause();
  _exit(0);
}

}  // namespace

TEST_CASE("a writer killed at any moment leaves every finished run readable") {
  std::mt19937 random(std::random_device{}());
  std::uniform_int_distribution<int> milliseconds(0, 300);
  std::size_t finished = 0;
  for (int attempt = 0; attempt < 8; ++attempt) {
    const sample::ScratchFolder folder;
    const auto path = folder / "a.h5";
    const pid_t child = fork();
    if (child == 0) write_until_killed(path);
    // Every fourth is perhaps killed before its file is laid out.
    if (attempt % 4 != 0) CHECK(sample::appears(path));
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    if (!std::filesystem::exists(path)) continue;  // not even laid out: only a .part
    const StudyReader study(path);
    CHECK(study.status() == StudyStatus::partial);
    const Verification found(study);
    CHECK(found.bad() == 0);
    finished += found.done();
  }
  CHECK(finished > 0);
}
