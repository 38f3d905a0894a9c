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

TEST_CASE("what a study left is no scenario") {
  const ScratchFolder folder;
  const std::string signature = "\x89HDF\r\n\x1a\n";
  std::ofstream(folder / "a.h5", std::ios::binary) << signature;
  std::ofstream(folder / "b.h5", std::ios::binary) << std::string(512, '\n') << signature;
  const Answer study = read_small_file((folder / "a.h5").string());
  CHECK(tells(study, " is a study, not a scenario", " är en studie, inte ett scenario"));
  CHECK(study.english().find("`tillit status` or `tillit resume` takes it") != std::string::npos);
  std::filesystem::resize_file(folder / "a.h5", (Limits::mebibytes << 20u) + 1);
  CHECK(tells(read_small_file((folder / "a.h5").string()), " is a study, not a scenario",
              " är en studie, inte ett scenario"));
  const Answer checkpoint = read_small_file((folder / "b.h5").string());
  CHECK(tells(checkpoint, " is a checkpoint, not a scenario",
              " är en kontrollpunkt, inte ett scenario"));
  CHECK(checkpoint.english().find("`tillit branch` goes on from it") != std::string::npos);
}

bool tells_of_number(const std::string& text, const std::string& number,
                     const std::vector<std::string>& overrides = {}) {
  return tells(read_small(text, overrides),
               "this is not TOML: decimals are written with a point: " + number,
               "detta är inte TOML: decimaler skrivs med punkt: " + number);
}

TEST_CASE("a decimal comma is told as that") {
  CHECK(tells_of_number("levers = { delegate = 0,3 }\n", "0.3"));
  CHECK(tells_of_number("levers = {delegate=-0,35, exempt = 1}\n", "-0.35"));
  CHECK(tells_of_number("[parameters]\nsize = 12,75 # å\n", "12.75"));
  CHECK(tells_of_number("title = { sv = \"å\" }\nlevers = { \"å\" = 0,5 }\n", "0.5"));
  CHECK(tells_of_number("", "0.05", {"population.scale=0,05"}));
}

TEST_CASE("other commas are no decimal commas") {
  for (const char* text : {"x = 1,234.5\n", "x = 1,000,000\n", "x = [1,2\ny = 3\n", "x = [1,2],3\n",
                           "x = { a = [1,2], 3 }\n", "x = 2026-01-01,5\n", "x = { a = 1, 3 }\n",
                           "x = { 0,3 }\n", "x = ,3\n", ",", "3,3", "x = 3,"}) {
    CAPTURE(text);
    const std::string english = read_small(text).english();
    CHECK(english.find("S001") != std::string::npos);
    CHECK(english.find("decimals") == std::string::npos);
  }
  CHECK(read_small("study.lenses = [1,2]\n").english().find("decimals") == std::string::npos);
}

TEST_CASE("a scenario that is not UTF-8 is to be saved again") {
  CHECK(tells(read_small("title.sv = \"V\xe5r kommun\"\n"),
              "this is not TOML: the text is not UTF-8; save it again with the encoding UTF-8",
              "detta är inte TOML: texten är inte UTF-8; spara om den med kodningen UTF-8"));
}

TEST_CASE("a text that is to be given in both languages says how") {
  const Answer title = read_small("title = \"Vår kommun\"\n");
  CHECK(tells(title, "title must be a table, but text in quotation marks stands here",
              "title ska vara en tabell, men här står text inom citattecken"));
  CHECK(title.english().find("write title.en = \"…\" and title.sv = \"…\"") != std::string::npos);
  const Answer label = read_small("[[variant]]\nname = \"a\"\nlabel = \"Försök\"\n");
  CHECK(as_text(label.mistakes, Language::swedish, false)
            .find("skriv label.en = \"…\" och label.sv = \"…\"") != std::string::npos);
  CHECK(read_small("run = \"x\"\n").english().find(".en") == std::string::npos);
}

}  // namespace
}  // namespace tillit
