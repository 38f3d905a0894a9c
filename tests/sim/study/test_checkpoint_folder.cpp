#include <catch2/catch.hpp>

#include <fstream>

#include "sim/store/checkpoints/checkpoint_writer.hpp"
#include "sim/study/checkpoint_folder.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/kept.hpp"
#include "tests/sim/study/small_design.hpp"
#include "tests/sim/study/small_memory.hpp"

using namespace tillit;
using sample::ScratchFolder;
namespace fs = std::filesystem;

namespace {

Study made_study() {
  Scenario scenario = small::scenario();
  Where twelve;
  twelve.how = Participation::matched;
  twelve.draw = 12;
  scenario.replications = 2;
  scenario.variants.push_back({"push", {}, {small::measure(0.5, 3, 11)}});
  scenario.variants.push_back({"trial", {}, {small::measure(0.5, 1, 9, twelve)}});
  return study_of(small::remembering, scenario);
}

/// One replication at two points of a design.
Study swept_study() { return study_of(small::remembering, small::swept(), Part{{1}, {0, 2}}); }

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::exists(folder)) return names;
  for (const auto& file : fs::directory_iterator(folder)) {
    names.push_back(file.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Stops the study when the runs have lived so many weeks together.
class StopsAfter : public Checkpoints {
 public:
  StopsAfter(Checkpoints& inner, int weeks) : inner_(inner), left_(weeks) {}
  const std::atomic<bool>& stop() const { return stop_; }

  bool has(const RunIndex& run, bool shared) override { return inner_.has(run, shared); }
  std::optional<OneRun> kept(const RunIndex& run, bool shared) override {
    return inner_.kept(run, shared);
  }
  void before_week(const RunIndex& run, bool shared, OneRun& lived) override {
    inner_.before_week(run, shared, lived);
    if (left_.fetch_sub(1) == 1) stop_ = true;
  }
  void keep(const RunIndex& run, bool shared, OneRun& lived) override {
    inner_.keep(run, shared, lived);
  }
  void done(const RunIndex& run, bool shared) override { inner_.done(run, shared); }

 private:
  Checkpoints& inner_;
  std::atomic<int> left_;
  std::atomic<bool> stop_{false};
};

Wanted not_in(const Kept& kept, const Study& study) {
  Wanted wanted = all_runs(study);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    wanted[i] = kept.at(study.axes.run_at(i)).content_hash == 0;
  }
  return wanted;
}

void check_equal(const Study& study, const Kept& one, const Kept& other) {
  for (std::size_t i = 0; i < study.axes.runs(); ++i) {
    const RunIndex run = study.axes.run_at(i);
    CAPTURE(i);
    CHECK(one.at(run).content_hash != 0);
    CHECK(one.at(run).content_hash == other.at(run).content_hash);
    CHECK(one.at(run).state_hash == other.at(run).state_hash);
  }
}

/// Makes all runs and leaves their checkpoints of every fourth week in the folder.
void run_leaving(const fs::path& folder, const Study& study, Kept& kept) {
  StudyProgress progress;
  CheckpointFolder checkpoints(study, folder, 4, true);
  run_study(study, all_runs(study), 2, kept, progress, never, checkpoints);
}

}  // namespace

TEST_CASE("a study stopped again and again and gone on with is what it is unstopped") {
  const ScratchFolder folder;
  const Study study = GENERATE(0, 1) == 0 ? made_study() : swept_study();
  Kept whole(study);
  StudyProgress of_whole;
  run_study(study, all_runs(study), 2, whole, of_whole, never);
  for (const int weeks : {7, 30}) {
    Kept kept(study);
    bool stopped = true;
    int times = 0;
    for (int threads = 1; stopped; threads = threads % 3 + 1, ++times) {
      REQUIRE(times < 500);
      CheckpointFolder checkpoints(study, folder / "checkpoints", 1);
      StopsAfter stopping(checkpoints, weeks + 2);
      StudyProgress progress;
      stopped =
          run_study(study, not_in(kept, study), threads, kept, progress, stopping.stop(), stopping)
              .stopped;
      CHECK(checkpoints.faults().empty());
    }
    CHECK(times > 1);
    CHECK_FALSE(fs::exists(folder / "checkpoints"));
    check_equal(study, kept, whole);
  }
}

TEST_CASE("nothing is written or removed through a link among the checkpoints") {
  const ScratchFolder folder;
  const Study study = made_study();
  Kept kept(study);
  std::ofstream(folder / "precious") << "kept";
  fs::create_directories(folder / "checkpoints");
  fs::create_symlink(folder / "precious", folder / "checkpoints/plain.0.push.h5.part");
  run_leaving(folder / "checkpoints", study, kept);
  CHECK(fs::exists(folder / "checkpoints/plain.0.push.h5"));
  CHECK(fs::file_size(folder / "precious") == 4);

  fs::create_directory_symlink(folder / "checkpoints", folder / "link");
  const std::vector<std::string> before = files_in(folder / "checkpoints");
  CheckpointFolder behind_link(study, folder / "link", 4);
  behind_link.begin_anew();
  StudyProgress progress;
  run_study(study, all_runs(study), 2, kept, progress, never, behind_link);
  CHECK(files_in(folder / "checkpoints") == before);
  CHECK(behind_link.files().empty());
  REQUIRE(behind_link.faults().size() == 1);
  CHECK(behind_link.faults().front().problem() == StoreProblem::is_link);
}

TEST_CASE("checkpoints are gone when their runs are done, unless they are to stay") {
  const ScratchFolder folder;
  const Study study = made_study();
  Kept kept(study);
  StudyProgress progress;
  {
    CheckpointFolder checkpoints(study, folder / "gone", 4);
    run_study(study, all_runs(study), 2, kept, progress, never, checkpoints);
  }
  CHECK_FALSE(fs::exists(folder / "gone"));
  run_leaving(folder / "stay", study, kept);
  CHECK(files_in(folder / "stay") ==
        std::vector<std::string>{
            "plain.0.baseline.h5", "plain.0.h5", "plain.0.push.h5", "plain.0.trial.h5",
            "plain.1.baseline.h5", "plain.1.h5", "plain.1.push.h5", "plain.1.trial.h5",
            "wild.0.baseline.h5", "wild.0.h5", "wild.0.push.h5", "wild.0.trial.h5",
            "wild.1.baseline.h5", "wild.1.h5", "wild.1.push.h5", "wild.1.trial.h5"});
}

TEST_CASE("at a design point a checkpoint bears the point's number in front") {
  const ScratchFolder folder;
  const Study study = swept_study();
  Kept kept(study);
  run_leaving(folder / "stay", study, kept);
  CHECK(files_in(folder / "stay") ==
        std::vector<std::string>{"0.plain.1.baseline.h5", "0.plain.1.h5", "0.plain.1.push.h5",
                                 "0.wild.1.baseline.h5", "0.wild.1.h5", "0.wild.1.push.h5",
                                 "2.plain.1.baseline.h5", "2.plain.1.h5", "2.plain.1.push.h5",
                                 "2.wild.1.baseline.h5", "2.wild.1.h5", "2.wild.1.push.h5"});
}

TEST_CASE("weeks that a checkpoint saves count as lived") {
  const ScratchFolder folder;
  const Study study = made_study();
  Kept kept(study);
  for (const char* with : {"nothing", "checkpoints"}) {
    CAPTURE(with);
    CheckpointFolder checkpoints(study, folder / "stay", 4, true);
    StudyProgress progress;
    run_study(study, all_runs(study), 2, kept, progress, never, checkpoints);
    // What needs no shared weeks does not count them.
    const std::size_t shared = std::string(with) == "nothing" ? 4 * 7 : 0;
    CHECK(progress.weeks_lived == shared + 4 * 3 * 10);
  }
}

TEST_CASE("checkpoints that cannot be used cost time only") {
  const ScratchFolder folder;
  const Study study = made_study();
  Kept whole(study);
  Kept kept(study);
  StudyProgress progress;
  run_leaving(folder / "stay", study, whole);
  for (const std::string& name : files_in(folder / "stay")) {
    fs::resize_file(folder / "stay" / name, 700);
  }
  CheckpointFolder checkpoints(study, folder / "stay", 0);
  run_study(study, all_runs(study), 3, kept, progress, never, checkpoints);
  check_equal(study, kept, whole);
  REQUIRE(checkpoints.faults().size() >= 12);
  CHECK(checkpoints.faults().front().problem() == StoreProblem::truncated);
}

TEST_CASE("a checkpoint that is left out counts as not there, and why is told") {
  const ScratchFolder folder;
  const Study study = made_study();
  Kept kept(study);
  run_leaving(folder / "stay", study, kept);
  CheckpointFolder checkpoints(study, folder / "stay", 0);
  const RunIndex run{0, 0, 1};
  REQUIRE(checkpoints.has(run, false));
  const StoreError fault(StoreProblem::damaged, StoreAction::read, "the file");
  for (const fs::path& file : checkpoints.files()) checkpoints.leave_out(file, fault);
  CHECK_FALSE(checkpoints.has(run, false));
  CHECK_FALSE(checkpoints.kept(run, false));
  REQUIRE(checkpoints.faults().size() == checkpoints.files().size());
  CHECK(checkpoints.faults().front().what() == std::string(fault.what()));
}

TEST_CASE("a run is not gone on with by another program") {
  const ScratchFolder folder;
  const Study study = made_study();
  CheckpointHead head;
  head.build = {"0.0.7", "abcdef", "", "", ""};
  CheckpointWriter(folder / "plain.0.h5", head).finish();
  CheckpointFolder checkpoints(study, folder.path(), 0);
  CHECK_FALSE(checkpoints.kept({0, 0, 0}, true));
  REQUIRE(checkpoints.faults().size() == 1);
  const StoreError& fault = checkpoints.faults().front();
  CHECK(fault.problem() == StoreProblem::other_program);
  CHECK(fault.text(Language::english)
            .ends_with(": another program wrote it (tillit 0.0.7, git abcdef)."));
  CHECK(fault.text(Language::swedish)
            .ends_with(": ett annat program har skrivit den (tillit 0.0.7, git abcdef)."));
}

TEST_CASE("a folder that cannot be written costs no run") {
  const ScratchFolder folder;
  std::ofstream(folder / "file") << "in the way";
  const Study study = made_study();
  Kept kept(study);
  StudyProgress progress;
  {
    CheckpointFolder checkpoints(study, folder / "file", 2);
    CHECK(run_study(study, all_runs(study), 2, kept, progress, never, checkpoints).complete());
    CHECK_FALSE(checkpoints.faults().empty());
  }
  CHECK(fs::exists(folder / "file"));
}

TEST_CASE("the folder of a study stands beside it") {
  CHECK(CheckpointFolder::of("results/trial.h5") == "results/trial.checkpoints");
}
