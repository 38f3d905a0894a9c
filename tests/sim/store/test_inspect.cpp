#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "sim/command/studies/inspect.hpp"
#include "sim/store/studies/study_file.hpp"
#include "tests/sim/store/sample/sample_study.hpp"
#include "tests/sim/store/scratch_folder.hpp"

using namespace tillit;

namespace {

struct Said {
  Exit exit;
  std::string out;
  std::string errors;
};

Said inspected(const std::filesystem::path& path, Language language) {
  std::ostringstream out;
  std::ostringstream errors;
  const Exit exit = inspect(path.string(), language, out, errors);
  return {exit, out.str(), errors.str()};
}

/// Writes the first run, with a hash that is `off` from the right one; the second fails.
void write(const std::filesystem::path& path, std::uint64_t off) {
  const Layout layout = sample::layout();
  auto file = StudyFile::create(path, layout, sample::axes(), sample::provenance());
  RunResult result = sample::result(layout, {0, 0, 0});
  result.content_hash += off;
  file.write(prepare(layout, {0, 0, 0}, result));
  file.mark_failed({0, 0, 1}, "no staff left");
  file.close(StudyStatus::partial);
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("inspect tells what a study holds") {
  const sample::ScratchFolder folder;
  write(folder / "a.h5", 0);
  const Said said = inspected(folder / "a.h5", Language::english);
  CAPTURE(said.out);
  CHECK(said.exit == Exit::done);
  CHECK(said.out.starts_with("A sample\n"));
  CHECK(says(said.out, "4: 1 done, 1 failed, 2 missing"));
  CHECK(says(said.out, "failed: no staff left\n"));
  CHECK(says(said.out, "partial"));
  CHECK(says(said.out, "Free municipalities"));
  CHECK(says(said.out, "reporting (week)"));
  CHECK(says(said.out, hash_text(sample::result(sample::layout(), {0, 0, 0}).content_hash)));
  CHECK(says(said.out, "verified: the values of all 1 finished runs agree with their hashes.\n"));
}

TEST_CASE("inspect speaks Swedish") {
  const sample::ScratchFolder folder;
  write(folder / "a.h5", 0);
  const Said said = inspected(folder / "a.h5", Language::swedish);
  CAPTURE(said.out);
  CHECK(said.out.starts_with("Ett prov på åäö\n"));
  CHECK(says(said.out, "4: 1 klara, 1 misslyckade, 2 saknas"));
  CHECK(says(said.out, "misslyckad: no staff left\n"));
  CHECK(says(said.out, "Frikommuner"));
  CHECK(says(said.out, "rapportering (week)"));
}

TEST_CASE("inspect finds values that are not those that were hashed") {
  const sample::ScratchFolder folder;
  write(folder / "a.h5", 1);
  const Said said = inspected(folder / "a.h5", Language::english);
  CAPTURE(said.out);
  CHECK(said.exit == Exit::run_failed);
  CHECK(says(said.out, "DIFFERS"));
  CHECK(says(said.out, "1 of 1 runs do not agree with their hashes: see the table.\n"));
}

TEST_CASE("inspect says why it cannot read a file") {
  const sample::ScratchFolder folder;
  const Said said = inspected(folder / "a.h5", Language::swedish);
  CHECK(said.exit == Exit::run_failed);
  CHECK(said.errors ==
        "tillit: Kan inte läsa " + (folder / "a.h5").string() + ": filen finns inte.\n");
}
