#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <utility>

#include "sim/store/journalled_file.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/studies/verification.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;
namespace fs = std::filesystem;

namespace {

int writes_to_live = -1;  // -1: for ever
bool torn = false;        // the last write is done by half

}  // namespace

/// The system's, but for the program being killed at a write: HDF5 and the journal call this one.
extern "C" ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  using Write = ssize_t (*)(int, const void*, size_t, off_t);
  static const auto write = reinterpret_cast<Write>(dlsym(RTLD_NEXT, "pwrite"));
  if (writes_to_live >= 0 && writes_to_live-- == 0) {
    if (torn) write(file, bytes, size / 2, at);
    kill(getpid(), SIGKILL);
  }
  return write(file, bytes, size, at);
}

namespace {

/// Runs written by a process, counted where it and its parent see it.
class SharedCount {
 public:
  SharedCount()
      : count_(static_cast<std::size_t*>(mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE,
                                              MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {}
  ~SharedCount() { munmap(count_, sizeof *count_); }
  SharedCount(const SharedCount&) = delete;
  SharedCount& operator=(const SharedCount&) = delete;
  std::size_t& operator*() const { return *count_; }

 private:
  std::size_t* count_;
};

void write_run(StudyFile& file, const Layout& layout, const RunIndex& run) {
  file.write(prepare(layout, run, sample::result(layout, run)));
}

/// Does something in another process until its n-th write, in which it is killed; false if it came
/// to its end before.
bool killed_at_write(int n, const std::function<void()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    writes_to_live = n;
    work();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

/// Holds every run that was written, and at most the one that was being written; can be completed.
void check_whole(const fs::path& path, const Layout& layout, const StudyAxes& axes,
                 std::size_t written) {
  std::vector<Finding> found;
  {
    const StudyReader study(path);
    const Verification verification(study);
    CHECK(verification.bad() == 0);
    CHECK(verification.done() >= written);
    CHECK(verification.done() <= written + 1);
    found = verification.findings();
  }
  CHECK_FALSE(fs::exists(journal_of(path)));
  StudyFile file = StudyFile::go_on(path, layout, axes);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] != Finding::verified) write_run(file, layout, axes.run_at(i));
  }
  file.close(StudyStatus::complete);
  const StudyReader study(path);
  CHECK(study.status() == StudyStatus::complete);
  CHECK(Verification(study).count(Finding::verified) == axes.runs());
}

}  // namespace

TEST_CASE("a study killed in any of its writes keeps what was finished and can be completed",
          "[one_thread]") {
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes();
  int laid_out = 0;
  for (int n = 0;; ++n) {
    torn = n % 2 == 1;
    CAPTURE(n);
    const sample::ScratchFolder folder;
    const fs::path path = folder / "a.h5";
    const SharedCount written;
    const bool killed = killed_at_write(n, [&] {
      StudyFile file = StudyFile::create(path, layout, axes, sample::provenance());
      for (std::size_t i = 0; i < axes.runs(); ++i, ++*written) {
        write_run(file, layout, axes.run_at(i));
      }
      file.close(StudyStatus::partial);
    });
    if (!killed) break;
    if (!fs::exists(path)) continue;  // only a .part
    ++laid_out;
    check_whole(path, layout, axes, *written);
  }
  CHECK(laid_out > 20);
}

TEST_CASE("nor is anything lost where the index of a variable has to grow", "[one_thread]") {
  constexpr std::size_t before = 508;  // a node of the index holds 512 chunks
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes(260);
  const sample::ScratchFolder folder;
  {
    StudyFile file = StudyFile::create(folder / "a.h5", layout, axes, sample::provenance());
    for (std::size_t i = 0; i < before; ++i) write_run(file, layout, axes.run_at(i));
    file.close(StudyStatus::partial);
  }
  int kills = 0;
  for (int n = 0;; n += 37, ++kills) {
    torn = n % 2 == 1;
    CAPTURE(n);
    fs::copy_file(folder / "a.h5", folder / "b.h5", fs::copy_options::overwrite_existing);
    const SharedCount written;
    const bool killed = killed_at_write(n, [&] {
      const int writes = std::exchange(writes_to_live, -1);  // not while it is copied
      StudyFile file = StudyFile::go_on(folder / "b.h5", layout, axes);
      writes_to_live = writes;
      for (std::size_t i = before; i < axes.runs(); ++i, ++*written) {
        write_run(file, layout, axes.run_at(i));
      }
      file.close(StudyStatus::partial);
    });
    if (!killed) break;
    check_whole(folder / "b.h5", layout, axes, before + *written);
  }
  CHECK(kills > 5);
}

TEST_CASE("a study killed while its finished runs are copied stays as it is", "[one_thread]") {
  const Layout layout = sample::layout();
  const StudyAxes axes = sample::axes();
  const std::size_t finished = axes.runs() / 2;
  const sample::ScratchFolder folder;
  {
    StudyFile file = StudyFile::create(folder / "a.h5", layout, axes, sample::provenance());
    for (std::size_t i = 0; i < finished; ++i) write_run(file, layout, axes.run_at(i));
    file.mark_failed(axes.run_at(finished), "no one is left");
    file.close(StudyStatus::partial);
  }
  int kills = 0;
  for (int n = 0;; ++n, ++kills) {
    torn = n % 2 == 1;
    CAPTURE(n);
    fs::copy_file(folder / "a.h5", folder / "b.h5", fs::copy_options::overwrite_existing);
    const bool killed = killed_at_write(
        n, [&] { StudyFile::go_on(folder / "b.h5", layout, axes).close(StudyStatus::partial); });
    CHECK(StudyReader(folder / "b.h5").failure_of(axes.run_at(finished)) == "no one is left");
    check_whole(folder / "b.h5", layout, axes, finished);
    const auto files =
        std::distance(fs::directory_iterator(folder / "."), fs::directory_iterator());
    CHECK(files == 2);  // what is left of a copy is taken away
    if (!killed) break;
  }
  CHECK(kills > 5);
}

TEST_CASE("a journal that is cut short or changed is not applied") {
  const sample::ScratchFolder folder;
  const fs::path path = folder / "file";
  const fs::path journal = journal_of(path);
  const std::vector<std::byte> old(5000, std::byte{1});
  {
    JournalledFile file(path, JournalledFile::How::create);
    file.write(0, old);
    file.commit(old.size());
  }
  torn = false;
  // The commit of "2" at place 4500 dies before it is applied: its first write is the journal's.
  const bool killed = killed_at_write(1, [&] {
    JournalledFile file(path, JournalledFile::How::existing);
    file.write(4500, std::vector<std::byte>{std::byte{2}});
    file.commit(old.size());
  });
  REQUIRE(killed);
  REQUIRE(fs::exists(journal));
  const auto byte_4500 = [&] {
    std::vector<std::byte> bytes(1);
    JournalledFile(path, JournalledFile::How::existing).read(4500, bytes);
    return bytes[0];
  };
  fs::copy_file(journal, folder / "kept");
  fs::resize_file(journal, fs::file_size(journal) - 1);
  JournalledFile::recover(path);
  CHECK(byte_4500() == std::byte{1});
  CHECK_FALSE(fs::exists(journal));
  fs::copy_file(folder / "kept", journal);
  JournalledFile::recover(path);
  CHECK(byte_4500() == std::byte{2});
  CHECK(fs::file_size(path) == old.size());
}
