#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>

#include "sim/store/store_error.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/studies/verification.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;
using sample::ScratchFolder;

namespace {

/// The error's words after the path, in both languages: "en | sv".
std::string told(const std::function<void()>& work, const std::filesystem::path& path) {
  try {
    work();
  } catch (const StoreError& error) {
    std::string text = error.text(Language::english) + " | " + error.text(Language::swedish);
    for (std::size_t at = 0; (at = text.find(path.string())) != text.npos;) {
      text.replace(at, path.string().size(), "FILE");
    }
    return text;
  }
  return "no error";
}

std::string told_by_create(const std::filesystem::path& path) {
  return told([&] { StudyFile::create(path, sample::layout(), sample::axes(), {}); }, path);
}

std::string told_by_reader(const std::filesystem::path& path) {
  return told([&] { StudyReader reader(path); }, path);
}

/// Root may do anything: as long as this exists, it is another user.
class WithoutRights {
 public:
  WithoutRights() { set(65534); }
  ~WithoutRights() { set(0); }
  WithoutRights(const WithoutRights&) = delete;
  WithoutRights& operator=(const WithoutRights&) = delete;

 private:
  static void set(uid_t user) {
    if (getuid() == 0) REQUIRE(seteuid(user) == 0);
  }
};

void write_sample(const std::filesystem::path& path) {
  const Layout layout = sample::layout();
  auto file = StudyFile::create(path, layout, sample::axes(), sample::provenance());
  const RunIndex run{0, 0, 0};
  file.write(prepare(layout, run, sample::result(layout, run)));
  file.close(StudyStatus::partial);
}

}  // namespace

TEST_CASE("a file that memory does not suffice for is told as that") {
  const StoreError error(StoreProblem::no_memory, StoreAction::read, "a.h5");
  CHECK(error.text(Language::english) == "Cannot read a.h5: out of memory.");
  CHECK(error.text(Language::swedish) == "Kan inte läsa a.h5: minnet tog slut.");
}

TEST_CASE("an existing file is never overwritten") {
  const ScratchFolder folder;
  std::ofstream(folder / "a.h5") << "precious";
  CHECK(told_by_create(folder / "a.h5") ==
        "Cannot create FILE: it exists already, and nothing is overwritten; choose another name "
        "or remove it. | Kan inte skapa FILE: den finns redan, och ingenting skrivs över; välj "
        "ett annat namn eller ta bort den.");
  std::string kept;
  std::ifstream(folder / "a.h5") >> kept;
  CHECK(kept == "precious");
}

TEST_CASE("a folder that is not there") {
  const ScratchFolder folder;
  CHECK(told_by_create(folder / "nowhere" / "a.h5") ==
        "Cannot create FILE: there is no folder " + (folder / "nowhere").string() +
            ". | Kan inte skapa FILE: mappen " + (folder / "nowhere").string() + " finns inte.");
}

TEST_CASE("a file that is not there") {
  const ScratchFolder folder;
  CHECK(told_by_reader(folder / "a.h5") ==
        "Cannot read FILE: there is no such file. | Kan inte läsa FILE: filen finns inte.");
}

TEST_CASE("a file of another kind") {
  const ScratchFolder folder;
  std::ofstream(folder / "a.h5") << "week,trust\n0,0.5\n";
  CHECK(told_by_reader(folder / "a.h5") ==
        "Cannot read FILE: it is not an HDF5 file. | Kan inte läsa FILE: det är ingen HDF5-fil.");
  CHECK(told_by_reader(folder.path()).find("it is not an HDF5 file") != std::string::npos);
}

TEST_CASE("a file that is cut short") {
  const ScratchFolder folder;
  write_sample(folder / "a.h5");
  std::filesystem::resize_file(folder / "a.h5", std::filesystem::file_size(folder / "a.h5") / 2);
  CHECK(told_by_reader(folder / "a.h5") ==
        "Cannot read FILE: it is cut short; copy it again from where it was made. | Kan inte läsa "
        "FILE: den är avklippt; kopiera den på nytt därifrån den kom.");
}

TEST_CASE("a file that is being written") {
  const ScratchFolder folder;
  const auto path = folder / "a.h5";
  const pid_t writer = fork();
  if (writer == 0) {
    const auto file = StudyFile::create(path, sample::layout(), sample::axes(), {});
    pause();
  }
  CHECK(sample::appears(path));
  CHECK(told_by_reader(path) ==
        "Cannot read FILE: another program has it open for writing; try again when it has "
        "finished. | Kan inte läsa FILE: ett annat program har den öppen för skrivning; försök "
        "igen när det är klart.");
  kill(writer, SIGKILL);
  waitpid(writer, nullptr, 0);
  CHECK(told_by_reader(path) == "no error");
}

TEST_CASE("a folder or file without permission") {
  const ScratchFolder folder;
  write_sample(folder / "a.h5");
  using std::filesystem::perms;
  std::filesystem::permissions(folder / "a.h5", perms::none);
  std::filesystem::permissions(folder.path(), perms::owner_read | perms::owner_exec |
                                                  perms::group_exec | perms::others_exec);
  const WithoutRights nobody;
  CHECK(told_by_reader(folder / "a.h5") ==
        "Cannot read FILE: no permission. | Kan inte läsa FILE: behörighet saknas.");
  CHECK(told_by_create(folder / "b.h5") ==
        "Cannot create FILE: no permission to write in the folder " + folder.path().string() +
            ". | Kan inte skapa FILE: behörighet saknas att skriva i mappen " +
            folder.path().string() + ".");
}

TEST_CASE("the sentences that need a machine to go wrong") {
  const auto words = [](StoreProblem problem, StoreAction action, const char* detail) {
    const StoreError error(problem, action, "r/a.h5", detail);
    return error.text(Language::english) + " | " + error.text(Language::swedish);
  };
  CHECK(words(StoreProblem::disk_full, StoreAction::write, "") ==
        "Cannot write to r/a.h5: the disk is full; what was written before is kept. | Kan inte "
        "skriva i r/a.h5: disken är full; det som redan är skrivet finns kvar.");
  CHECK(words(StoreProblem::no_permission, StoreAction::create, "") ==
        "Cannot create r/a.h5: no permission to write in the folder r. | Kan inte skapa r/a.h5: "
        "behörighet saknas att skriva i mappen r.");
  CHECK(words(StoreProblem::not_a_study, StoreAction::read, "schema_version") ==
        "Cannot read r/a.h5: it is an HDF5 file, but not a Tillit study: it has no "
        "schema_version. | Kan inte läsa r/a.h5: det är en HDF5-fil men ingen Tillit-studie: "
        "schema_version saknas.");
  CHECK(words(StoreProblem::too_new, StoreAction::read, "9") ==
        "Cannot read r/a.h5: a newer Tillit wrote it (schema_version 9); install that one. | Kan "
        "inte läsa r/a.h5: en nyare Tillit har skrivit den (schema_version 9); installera den.");
  CHECK(words(StoreProblem::damaged, StoreAction::read, "trust") ==
        "Cannot read r/a.h5: it is damaged; trust cannot be read. | Kan inte läsa r/a.h5: den är "
        "skadad; trust går inte att läsa.");
}

TEST_CASE("a write that the system refuses is told, and finished runs are kept") {
  const ScratchFolder folder;
  const auto path = folder / "a.h5";
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const Layout layout = sample::layout(20000);
    const StudyAxes axes = sample::axes(50);
    auto file = StudyFile::create(path, layout, axes, sample::provenance());
    const rlimit limit{2'000'000, 2'000'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const std::string text = told(
        [&] {
          for (std::size_t i = 0; i < axes.runs(); ++i) {
            const RunIndex run = axes.run_at(i);
            file.write(prepare(layout, run, sample::result(layout, run)));
          }
        },
        path);
    std::exit(text.starts_with("Cannot write to FILE: File too large.") ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  const StudyReader study(path);
  const Verification found(study);
  CHECK(found.count(Finding::verified) > 3);
  CHECK(found.bad() == 0);
}

TEST_CASE("a flipped byte is found") {
  const ScratchFolder folder;
  const auto path = folder / "a.h5";
  write_sample(path);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  const auto start = bytes.find("\x78\x01");  // a zlib stream at level 1
  REQUIRE(start != bytes.npos);
  file.seekp(static_cast<std::streamoff>(start + 12));
  file.put(static_cast<char>(bytes[start + 12] ^ 0x10));
  file.close();
  const StudyReader study(path);
  CHECK(Verification(study).bad() == 1);
}
