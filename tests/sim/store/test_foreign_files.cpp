#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "sim/store/hdf5_files.hpp"
#include "sim/store/journal.hpp"
#include "sim/store/shards/claim.hpp"
#include "sim/store/shards/join.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

// Beside a study from elsewhere can lie anything, under the names that our own files have.

using namespace tillit;
namespace fs = std::filesystem;

namespace {

const Layout layout = sample::layout();
const StudyAxes axes = sample::axes(2);

void write_study(const fs::path& path, const StudyAxes& of = axes) {
  StudyFile::create(path, layout, of, sample::provenance()).close(StudyStatus::partial);
}

/// A study in two shards, joined.
fs::path write_joined(const sample::ScratchFolder& folder) {
  fs::path study = folder / "a.h5";
  const std::vector<Shard> shards = shards_of(study, axes, {1, 1});
  fs::create_directories(shard_folder(study));
  for (const Shard& shard : shards) write_study(folder / shard.file, axes_of(shard, axes));
  join_shards(study, layout, axes, sample::provenance(), shards);
  return study;
}

StoreError refused(const auto& work) {
  try {
    work();
  } catch (const StoreError& error) {
    return error;
  }
  return {StoreProblem::other, StoreAction::read, "", "nothing was refused"};
}

StoreProblem problem_of_reading(const fs::path& path) {
  return refused([&] { const StudyReader study(path); }).problem();
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("notes with the name of a journal are neither followed nor lost") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "a.h5";
  write_study(study);
  std::ofstream(folder / "a.h5.journal") << "Monday: met the board.\n";
  const StoreError error = refused([&] { const StudyReader opened(study); });
  CHECK(error.problem() == StoreProblem::foreign_journal);
  CHECK(error.text(Language::english) ==
        "Cannot read " + study.string() + ": " + fs::canonical(study).string() +
            ".journal is no journal of it, but has that name: move it away.");
  CHECK(error.text(Language::swedish) ==
        "Kan inte läsa " + study.string() + ": " + fs::canonical(study).string() +
            ".journal är ingen journal för den men heter så: flytta undan den.");
  fs::remove(study);
  CHECK(refused([&] { write_study(study); }).problem() == StoreProblem::foreign_journal);
  CHECK_FALSE(fs::exists(study));
  CHECK(text_of(folder / "a.h5.journal") == "Monday: met the board.\n");
}

TEST_CASE("a link or a pipe with the name of a journal is not opened") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "a.h5";
  write_study(study);
  const fs::path journal = folder / "a.h5.journal";
  SECTION("a link to nothing, which would be made") {
    fs::create_symlink(folder / "planted", journal);
  }
  SECTION("a pipe, which would be waited for") { REQUIRE(mkfifo(journal.c_str(), 0600) == 0); }
  CHECK(problem_of_reading(study) == StoreProblem::foreign_journal);
  CHECK_THROWS_AS(write_journal(journal, {1, {}}), std::system_error);
  CHECK_FALSE(fs::exists(folder / "planted"));
}

TEST_CASE("what a killed program left of a journal is taken away") {
  const sample::ScratchFolder folder;
  const fs::path study = folder / "a.h5";
  write_study(study);
  const std::string before = text_of(study);
  write_journal(folder / "a.h5.journal", {1, {{0, Commit::Page{}}}});
  const auto whole = fs::file_size(folder / "a.h5.journal");
  const std::uintmax_t left = GENERATE_COPY(std::uintmax_t{0}, std::uintmax_t{5}, whole - 1);
  fs::resize_file(folder / "a.h5.journal", left);
  CHECK(StudyReader(study).status() == StudyStatus::partial);
  CHECK_FALSE(fs::exists(folder / "a.h5.journal"));
  CHECK(text_of(study) == before);
}

TEST_CASE("values of a join are looked up in nothing that a link leads to") {
  const sample::ScratchFolder folder;
  const fs::path study = write_joined(folder);
  REQUIRE(problem_of_reading(study) == StoreProblem::other);
  SECTION("a shard") {
    fs::rename(folder / "a.d/r0001.h5", folder / "elsewhere.h5");
    fs::create_symlink(folder / "elsewhere.h5", folder / "a.d/r0001.h5");
  }
  SECTION("their folder") {
    fs::rename(folder / "a.d", folder / "elsewhere.d");
    fs::create_directory_symlink(folder / "elsewhere.d", folder / "a.d");
  }
  SECTION("another join") {
    fs::remove(folder / "a.d/r0001.h5");
    fs::copy_file(study, folder / "a.d/r0001.h5");
  }
  CHECK(problem_of_reading(study) == StoreProblem::leads_elsewhere);
}

TEST_CASE("no shard is claimed in a folder that a link leads to") {
  const sample::ScratchFolder folder;
  fs::create_directories(folder / "elsewhere");
  fs::create_directory_symlink(folder / "elsewhere", folder / "a.d");
  const Shard shard = shards_of(folder / "a.h5", axes, {1, 1}).front();
  const StoreError error = refused([&] { Claim::take(folder / "a.d", shard, axes); });
  CHECK(error.text(Language::english) ==
        "Cannot create " + (folder / "a.d").string() +
            ": it is a link, and nothing is written through a link: put the study itself there.");
  CHECK(error.text(Language::swedish) ==
        "Kan inte skapa " + (folder / "a.d").string() +
            ": den är en länk, och ingenting skrivs genom en länk: lägg själva studien där.");
  CHECK(fs::is_empty(folder / "elsewhere"));
}

TEST_CASE("no two studies have the same place beside them") {
  CHECK(beside("w/a.h5", ".d") == "w/a.d");
  CHECK(beside("w/a.1", ".d") == "w/a.1.d");
  CHECK(beside("w/a.2", ".checkpoints") == "w/a.2.checkpoints");
  CHECK(beside("a.1.h5", ".checkpoints") == "a.1.checkpoints");
}
