#include <catch2/catch.hpp>

#include <fstream>
#include <functional>

#include "sim/store/studies/study_file.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"
#include "tests/sim/study/small_design.hpp"
#include "tests/sim/study/small_memory.hpp"

using namespace tillit;
using sample::ScratchFolder;
namespace fs = std::filesystem;

namespace {

constexpr RunIndex run{0, 1, 0};

Study study() { return study_of(small::model, small::scenario()); }

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// What is said when a study goes on from the file, after the path, in both languages: "en | sv".
std::string told_by(const fs::path& path, const Study& of = study(), const RunIndex& place = run) {
  try {
    CheckpointReader saved(path);
    restored(of, place, false, saved);
  } catch (const StoreError& error) {
    const auto after = [&](const std::string& text) {
      return text.substr(text.find(path.string()) + path.string().size() + 2);
    };
    return after(error.text(Language::english)) + " | " + after(error.text(Language::swedish));
  }
  return "no error";
}

}  // namespace

TEST_CASE("wherever one byte of a checkpoint is flipped, it is refused as damaged") {
  const ScratchFolder folder;
  save_in_week(2, study(), run, folder / "run.h5");
  const std::string whole = bytes_of(folder / "run.h5");
  const std::size_t end_of_mark = whole.find("_version 1") + 9;
  for (std::size_t at = end_of_mark + 1; at < whole.size(); at += at < 600 ? 7 : 211) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x04);
    write(folder / "flipped.h5", flipped);
    CAPTURE(at);
    const std::string told = told_by(folder / "flipped.h5");
    const bool shorter = told.starts_with("it is cut short");  // the size was hit
    CHECK((shorter || told == "it is damaged. | den är skadad."));
  }
}

TEST_CASE("a checkpoint that is cut short") {
  const ScratchFolder folder;
  save_in_week(2, study(), run, folder / "run.h5");
  for (const std::size_t size : {std::size_t{100}, std::size_t{512}, std::size_t{4000}}) {
    fs::copy_file(folder / "run.h5", folder / "cut.h5", fs::copy_options::overwrite_existing);
    fs::resize_file(folder / "cut.h5", size);
    CHECK(told_by(folder / "cut.h5") ==
          "it is cut short; copy it again from where it was made. | den är avklippt; kopiera den "
          "på nytt därifrån den kom.");
  }
}

TEST_CASE("what is no checkpoint") {
  const ScratchFolder folder;
  const std::string none =
      "it is not a Tillit checkpoint. | den är ingen kontrollpunkt från Tillit.";
  write(folder / "text.h5", "week,trust\n");
  CHECK(told_by(folder / "text.h5") == none);
  write(folder / "empty.h5", "");
  CHECK(told_by(folder / "empty.h5") == none);
  CHECK(told_by(folder.path()) == none);
  const Study made = study();
  StudyFile::create(folder / "study.h5", made.layout, made.axes, {});
  CHECK(told_by(folder / "study.h5") == none);
  CHECK(told_by(folder / "nowhere.h5") == "there is no such file. | filen finns inte.");
}

TEST_CASE("a checkpoint of a newer program") {
  const ScratchFolder folder;
  save_in_week(2, study(), run, folder / "run.h5");
  std::string newer = bytes_of(folder / "run.h5");
  newer[newer.find("_version 1") + 9] = '7';
  write(folder / "run.h5", newer);
  CHECK(told_by(folder / "run.h5") ==
        "a newer Tillit wrote it (schema_version 7); install that one. | en nyare Tillit har "
        "skrivit den (schema_version 7); installera den.");
}

TEST_CASE("a checkpoint of another scenario or run") {
  const ScratchFolder folder;
  save_in_week(2, study(), run, folder / "run.h5");
  Scenario other = small::scenario();
  other.seed = 2;
  CHECK(told_by(folder / "run.h5", study_of(small::model, other)) ==
        "it is a checkpoint of another scenario (small). | den är en kontrollpunkt från ett annat "
        "scenario (small).");
  CHECK(told_by(folder / "run.h5", study(), {0, 2, 0}) ==
        "it is a checkpoint of another run (plain.1.baseline). | den är en kontrollpunkt från en "
        "annan körning (plain.1.baseline).");
}

TEST_CASE("a checkpoint of another design point") {
  const ScratchFolder folder;
  const Study swept = study_of(small::model, small::swept());
  save_in_week(2, swept, {0, 1, 1, 1}, folder / "run.h5");
  CHECK(told_by(folder / "run.h5", swept, {0, 1, 1, 1}) == "no error");
  for (const std::size_t point : {std::size_t{0}, std::size_t{2}}) {
    CHECK(told_by(folder / "run.h5", swept, {0, 1, 1, point})
              .starts_with("it is a checkpoint of another scenario (small)."));
  }
}

TEST_CASE("a checkpoint of a model with other variables") {
  const ScratchFolder folder;
  const small::RememberingModel more;
  save_in_week(2, study(), run, folder / "less.h5");
  CHECK(told_by(folder / "less.h5", study_of(more, small::scenario())) ==
        "a program whose model has other variables wrote it: memory/world/total differs. | ett "
        "program vars modell har andra variabler har skrivit den: memory/world/total skiljer "
        "sig.");
  save_in_week(2, study_of(more, small::scenario()), run, folder / "more.h5");
  CHECK(told_by(folder / "more.h5")
            .starts_with(
                "a program whose model has other variables wrote it: memory/world/total differs."));
}

TEST_CASE("a checkpoint that cannot be written leaves the last one as it was") {
  const ScratchFolder folder;
  save_in_week(2, study(), run, folder / "run.h5");
  const std::string before = bytes_of(folder / "run.h5");
  fs::create_directory(folder / "run.h5.part");
  CHECK_THROWS_AS(save_in_week(3, study(), run, folder / "run.h5"), StoreError);
  CHECK(bytes_of(folder / "run.h5") == before);
  CHECK_THROWS_AS(save_in_week(3, study(), run, folder / "nowhere" / "run.h5"), StoreError);
}
