#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "sim/command/whole_file.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;

namespace {

namespace fs = std::filesystem;
using sample::ScratchFolder;

void put(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string text_in(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

unsigned mode_of(const fs::path& path) {
  struct stat facts {};
  REQUIRE(stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777u;
}

/// As long as it exists, no file may grow beyond some bytes.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallFiles() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

}  // namespace

TEST_CASE("a file is written whole, and nothing is left beside it") {
  const ScratchFolder folder;
  CHECK_FALSE(write_whole(folder / "a.md", "first, and long"));
  CHECK(text_in(folder / "a.md") == "first, and long");
  CHECK_FALSE(write_whole(folder / "a.md", "second"));
  CHECK(text_in(folder / "a.md") == "second");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("where a text finds no room the one before stays, and nothing beside it") {
  const ScratchFolder folder;
  put(folder / "a.md", "prose");
  {
    const SmallFiles small(1024);
    CHECK(write_whole(folder / "a.md", std::string(5000, 'x')).value() == EFBIG);
    CHECK(write_whole(folder / "b.md", std::string(5000, 'x')).value() == EFBIG);
  }
  CHECK(text_in(folder / "a.md") == "prose");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file keeps its permissions; a new one has those of the umask") {
  const ScratchFolder folder;
  for (const unsigned mode : {0600u, 0644u, 0755u}) {
    put(folder / "a", "before");
    REQUIRE(chmod((folder / "a").c_str(), mode) == 0);
    CHECK_FALSE(write_whole(folder / "a", "after"));
    CHECK(mode_of(folder / "a") == mode);
  }
  const mode_t before = umask(0027);
  CHECK_FALSE(write_whole(folder / "b", "new"));
  umask(before);
  CHECK(mode_of(folder / "b") == 0640);
}

TEST_CASE("a link stays a link, and the file behind it is written") {
  const ScratchFolder folder;
  fs::create_directory(folder / "pages");
  put(folder / "pages/a.md", "before");
  fs::create_symlink("pages/a.md", folder / "near");
  fs::create_symlink(folder / "near", folder / "far");
  fs::create_symlink("pages/none.md", folder / "dangling");
  CHECK_FALSE(write_whole(folder / "far", "after"));
  CHECK(text_in(folder / "pages/a.md") == "after");
  CHECK_FALSE(write_whole(folder / "dangling", "new"));
  CHECK(text_in(folder / "pages/none.md") == "new");
  for (const char* link : {"near", "far", "dangling"}) CHECK(fs::is_symlink(folder / link));
  fs::create_symlink("circle", folder / "circle");
  CHECK(write_whole(folder / "circle", "x").value() == ELOOP);
}

TEST_CASE("what lies in the way under the name beside is not followed") {
  const ScratchFolder folder;
  put(folder / "precious", "precious");
  const std::string own = ".part", numbered = "." + std::to_string(getpid()) + ".part";
  for (const std::string& ending : {own, numbered}) {
    fs::create_symlink("precious", folder / ("a.csv" + ending));
  }
  CHECK_FALSE(write_whole(folder / "a.csv", "new"));
  CHECK(text_in(folder / "a.csv") == "new");
  CHECK(text_in(folder / "precious") == "precious");
}

TEST_CASE("devices and pipes are written to as they are") {
  const ScratchFolder folder;
  CHECK_FALSE(write_whole("/dev/null", "x"));
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(write_whole("/dev/full", "x").value() == ENOSPC);
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const int end = open((folder / "pipe").c_str(), O_RDWR);
  CHECK_FALSE(write_whole(folder / "pipe", "through"));
  std::string read(7, ' ');
  CHECK(::read(end, read.data(), read.size()) == 7);
  CHECK(read == "through");
  CHECK_FALSE(write_whole("/dev/fd/" + std::to_string(end), "by number"));
  close(end);
  put(folder / "open", "");
  const int file = open((folder / "open").c_str(), O_RDWR);
  CHECK_FALSE(write_whole("/dev/fd/" + std::to_string(file), "still the one that is open"));
  CHECK(lseek(file, 0, SEEK_END) == 26);
  close(file);
}

TEST_CASE("what cannot be written is found beforehand, and nothing is changed") {
  const ScratchFolder folder;
  put(folder / "a", "before");
  fs::create_directory(folder / "taken");
  for (const char* path : {"a", "new"}) CHECK_FALSE(try_whole(folder / path));
  CHECK_FALSE(try_whole("/dev/null"));
  CHECK(text_in(folder / "a") == "before");
  CHECK(files_in(folder.path()) == 2);
  for (const auto& tried :
       {try_whole, +[](const fs::path& path) { return write_whole(path, ""); }}) {
    CHECK(tried(folder / "none/a").value() == ENOENT);
    CHECK(tried(folder / "a/b").value() == ENOTDIR);
    CHECK(tried(folder / "taken").value() == EISDIR);
    CHECK(tried("").value() != 0);
  }
}

TEST_CASE("a file that we may not write stays, in a folder that we may write") {
  const ScratchFolder folder;
  put(folder / "a", "before");
  fs::permissions(folder / "a", fs::perms::owner_read);
  fs::permissions(folder.path(), fs::perms::all);
  const bool root = getuid() == 0;
  if (root) REQUIRE(setreuid(65534, 0) == 0);  // access() asks for the real user
  const int fault = write_whole(folder / "a", "after").value();
  if (root) REQUIRE(setreuid(0, 0) == 0);
  CHECK(fault == EACCES);
  CHECK(text_in(folder / "a") == "before");
}
