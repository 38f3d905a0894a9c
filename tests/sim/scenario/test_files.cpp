#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "sim/scenario/limits.hpp"
#include "tests/sim/scenario/told_words.hpp"
#include "tests/sim/store/scratch_folder.hpp"

namespace tillit {
namespace {

using sample::ScratchFolder;

Answer extending(const ScratchFolder& folder, const std::string& named) {
  std::ofstream(folder / "a.toml") << "extends = \"" << named << "\"\n";
  return read_small_file((folder / "a.toml").string());
}

std::string in_marks(const std::filesystem::path& path) { return "\"" + path.string() + "\""; }

TEST_CASE("a folder is no scenario") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "b.toml");
  const std::string name = in_marks(folder / "b.toml");
  CHECK(tells(extending(folder, "b.toml"), name + " is a folder, not a file",
              name + " är en mapp, inte en fil"));
}

TEST_CASE("a file that is too large is not read") {
  const ScratchFolder folder;
  std::ofstream(folder / "b.toml") << "";
  std::filesystem::resize_file(folder / "b.toml", (Limits::mebibytes << 20u) + 1);
  const std::string name = in_marks(folder / "b.toml");
  const Answer answer = extending(folder, "b.toml");
  CHECK(tells(answer, name + " is too large", name + " är för stor"));
  CHECK(answer.english().find("allowed: at most 4 MiB") != std::string::npos);
}

TEST_CASE("a file that nobody may read cannot be read") {
  const ScratchFolder folder;
  std::ofstream(folder / "b.toml") << "";
  std::filesystem::permissions(folder / "b.toml", std::filesystem::perms::none);
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  std::ofstream(folder / "a.toml") << "extends = \"b.toml\"\n";
  const bool root = getuid() == 0;
  if (root) REQUIRE(seteuid(65534) == 0);
  const Answer answer = read_small_file((folder / "a.toml").string());
  if (root) REQUIRE(seteuid(0) == 0);
  const std::string name = in_marks(folder / "b.toml");
  CHECK(tells(answer, name + " cannot be read", name + " går inte att läsa"));
}

TEST_CASE("a chain of files that extend each other has an end") {
  const ScratchFolder folder;
  for (int i = 0; i < Limits::files_extended; ++i) {
    std::ofstream(folder / ("b" + std::to_string(i) + ".toml"))
        << "extends = \"b" << i + 1 << ".toml\"\n";
  }
  CHECK(tells(extending(folder, "b0.toml"),
              "error S019: too many files in a chain of `extends`: 17",
              "fel S019: för många filer i en kedja av `extends`: 17"));
}

}  // namespace
}  // namespace tillit
