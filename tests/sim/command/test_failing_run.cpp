#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>

#include "sim/command/designs/evaluation.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "tests/sim/command/called.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

bool repaired = false;  // the model no longer fails

#ifdef TILLIT_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

/// What a `fault` of 0.5 asks for: far more memory than the test allows.
constexpr std::size_t far_too_much = std::size_t{1} << 40;

std::vector<char> take_far_too_much() {
  if (sanitized) throw std::bad_alloc();  // the sanitizer would end the program
  return std::vector<char>(far_too_much);
}

/// As long as it exists, the program gets no more address space than so many bytes.
class MemoryLimit {
 public:
  explicit MemoryLimit(std::size_t bytes) {
    getrlimit(RLIMIT_AS, &before_);
    if (sanitized) return;  // it has taken more than that already
    const rlimit lower{bytes, before_.rlim_max};
    setrlimit(RLIMIT_AS, &lower);
  }
  ~MemoryLimit() { setrlimit(RLIMIT_AS, &before_); }
  MemoryLimit(const MemoryLimit&) = delete;
  MemoryLimit& operator=(const MemoryLimit&) = delete;

 private:
  rlimit before_{};
};

class SometimesBroken : public World {
 public:
  explicit SometimesBroken(std::unique_ptr<World> world) : world_(std::move(world)) {}
  std::unique_ptr<World> branch() const override {
    return std::make_unique<SometimesBroken>(world_->branch());
  }
  void live(int week, const Policy& policy, WeekRecord& record) override {
    const float fault = policy.of(0, 0)[1];
    if (fault == 0.5f && !repaired) taken_ = take_far_too_much();
    if (fault == 0 || (fault == 1 && !repaired)) return world_->live(week, policy, record);
    record.nation(0) = 1;
  }
  std::vector<Standing> standings() const override { return world_->standings(); }
  void show(ColumnVisitor& visitor) override { world_->show(visitor); }
  std::vector<Values> extras() override { return world_->extras(); }

 private:
  std::unique_ptr<World> world_;
  std::vector<char> taken_;
};

/// The small model with a population of its own, so that it can be run from a scenario.
class SixPrincipals : public small::SmallModel {
 public:
  std::vector<Principal> principals(const Scenario&, Mistakes&) const override {
    std::vector<Principal> all = small::scenario().principals;
    all.resize(6);
    return all;
  }
  std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                               RandomWorld random_world) const override {
    return std::make_unique<SometimesBroken>(
        small::SmallModel::build(scenario, lens, random_world));
  }
};

constexpr const char* scenario = R"(
model = "small"
run = { burn_in = 2, weeks = 6 }
study.replications = 2
[[variant]]
name = "broken"
[[variant.measure]]
levers = { fault = 1 }
start = 3
[[variant]]
name = "sound"
[[variant.measure]]
levers = { push = 0.5 }
start = 3
)";

constexpr const char* one_lens = "study.lenses = [\"plain\"]\n";

constexpr const char* calibration = R"(
[calibration]
particles = 4
generations = 2
least_accepted = 0
over.parameters.drift = { from = 0, to = 1 }
[[calibration.target]]
name = "level"
outcome = "level"
value = 0
tolerance = 1e-9
source = "made up"
mark = "assumption"
)";

const SixPrincipals model;

int call(const std::vector<std::string>& arguments) { return sample::exit_of(model, arguments); }

}  // namespace

TEST_CASE("a run that fails gives exit code 4, and what is finished is kept") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "broken.toml") << scenario;
  const std::string study = (folder / "study.h5").string();
  const int exit =
      call({"tillit", "run", (folder / "broken.toml").string(), "--quiet", "--output", study});
  CHECK(exit == 4);
  const StudyReader kept(study);
  CHECK(kept.status() == StudyStatus::partial);
  for (std::size_t replication = 0; replication < 2; ++replication) {
    CHECK(kept.status_of({0, replication, 0}) == RunStatus::complete);
    CHECK(kept.status_of({0, replication, 1}) == RunStatus::failed);
    CHECK(kept.status_of({0, replication, 2}) == RunStatus::complete);
    CHECK(kept.recomputed_hash({0, replication, 2}) == kept.content_hash_of({0, replication, 2}));
  }
}

TEST_CASE("resume makes failed runs again, and leaves the others as they are") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "broken.toml") << scenario;
  const std::string study = (folder / "study.h5").string();
  REQUIRE(call({"tillit", "run", (folder / "broken.toml").string(), "--quiet", "--output",
                study}) == 4);
  const auto seconds = [&] { return StudyReader(study).wall_seconds_of({0, 0, 2}); };
  const double before = seconds();
  CHECK(call({"tillit", "resume", study, "--quiet"}) == 4);  // fails again
  CHECK(StudyReader(study).failure_of({0, 1, 1}) == "the small model was told to fail");
  CHECK(call({"tillit", "status", study}) == 4);
  repaired = true;
  CHECK(call({"tillit", "resume", study, "--quiet", "--threads", "3"}) == 0);
  repaired = false;
  const StudyReader kept(study);
  CHECK(kept.status() == StudyStatus::complete);
  CHECK(kept.status_of({0, 1, 1}) == RunStatus::complete);
  CHECK(kept.failure_of({0, 1, 1}).empty());
  CHECK(kept.wall_seconds_of({0, 0, 2}) == before);
  CHECK(call({"tillit", "status", study}) == 0);
}

TEST_CASE("a study of which nothing could be made gives exit code 1") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "all.toml") << "model = \"small\"\nrun = { burn_in = 2, weeks = 6 }\n"
                                        "study.replications = 2\nlevers.fault = 1\n";
  const std::string study = (folder / "study.h5").string();
  CHECK(call({"tillit", "run", (folder / "all.toml").string(), "--quiet", "--output", study}) == 1);
  CHECK(StudyReader(study).failure_of({0, 0, 0}) == "the small model was told to fail");
}

TEST_CASE("a shard in which runs fail says so, and the next is made") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "broken.toml") << scenario;
  const auto run =
      sample::called(model, {"tillit", "run", (folder / "broken.toml").string(), "--shard-size",
                             "1", "--output", (folder / "study.h5").string()});
  CHECK(run.exit == 4);
  CHECK_THAT(run.said, Catch::Contains("r0000.h5 (1/2): runs failed\n"));
  CHECK_THAT(run.said, Catch::Contains("r0001.h5 (2/2): runs failed\n"));
}

TEST_CASE("what fails at a point of eval stands in its answer") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "broken.toml") << scenario;
  const std::array<const Model*, 1> models{&model};
  Session session{models, Language::english, {}, Exit::done};
  EvalOptions options;
  options.file = (folder / "broken.toml").string();
  const std::string answer = evaluated("{}", options, session);
  CHECK(session.exit == Exit::partial);
  CHECK_THAT(answer, Catch::Contains("\"failures\""));
  CHECK_THAT(answer, Catch::Contains("the small model was told to fail"));
}

TEST_CASE("a run that memory does not suffice for fails alone") {
  const sample::ScratchFolder folder;
  std::string hungry = scenario;
  hungry.replace(hungry.find("fault = 1"), 9, "fault = 0.5");
  std::ofstream(folder / "hungry.toml") << hungry;
  const std::string study = (folder / "study.h5").string();
  int exit = 0;
  {
    const MemoryLimit limit(far_too_much / 64);
    exit = call({"tillit", "run", (folder / "hungry.toml").string(), "--quiet", "--output", study});
  }
  CHECK(exit == 4);
  const StudyReader kept(study);
  CHECK(kept.status_of({0, 0, 1}) == RunStatus::failed);
  CHECK(kept.failure_of({0, 0, 1}) == "out of memory");
  CHECK(kept.status_of({0, 0, 2}) == RunStatus::complete);
  CHECK(kept.recomputed_hash({0, 1, 2}) == kept.content_hash_of({0, 1, 2}));
}

TEST_CASE("a calibration goes on without the runs that fail, and ends with exit code 4") {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "broken.toml") << one_lens << scenario << calibration;
  const std::string out = (folder / "out").string();
  CHECK(call({"tillit", "calibrate", (folder / "broken.toml").string(), "--quiet", "--output",
              out}) == 4);
  CHECK(StudyReader(out + "/generation_01.h5").failure_of({0, 0, 1, 0}) ==
        "the small model was told to fail");
  CHECK(std::filesystem::exists(out + "/posterior.csv"));
  CHECK(call({"tillit", "status", out}) == 4);
  repaired = true;
  CHECK(call({"tillit", "resume", out, "--quiet"}) == 0);
  repaired = false;
  CHECK(StudyReader(out + "/generation_01.h5").status() == StudyStatus::complete);
  CHECK(call({"tillit", "status", out}) == 0);
}

TEST_CASE("a calibration builds nothing on runs that memory did not suffice for") {
  const sample::ScratchFolder folder;
  std::string hungry = scenario;
  hungry.replace(hungry.find("fault = 1"), 9, "fault = 0.5");
  std::ofstream(folder / "hungry.toml") << one_lens << hungry << calibration;
  const std::string out = (folder / "out").string();
  int exit = 0;
  {
    const MemoryLimit limit(far_too_much / 64);
    exit = call(
        {"tillit", "calibrate", (folder / "hungry.toml").string(), "--quiet", "--output", out});
  }
  CHECK(exit == 4);
  CHECK(StudyReader(out + "/generation_00.h5").failure_of({0, 0, 1, 0}) == "out of memory");
  CHECK_FALSE(std::filesystem::exists(out + "/generation_01.h5"));
}

TEST_CASE(
    "a validation ends with exit code 1 if a run it needs fails, and not because of a value") {
  const sample::ScratchFolder folder;
  const std::string pattern = R"(
[[validation.pattern]]
name = "P1"
statement = { en = "The level is high.", sv = "Nivån är hög." }
[[validation.pattern.target]]
name = "level"
outcome = "level"
least = 1000
source = "made up"
mark = "assumption"
)";
  std::ofstream(folder / "sound.toml") << scenario << pattern << "variant = \"sound\"\n";
  std::ofstream(folder / "broken.toml") << scenario << pattern << "variant = \"broken\"\n";
  CHECK(call({"tillit", "validate", (folder / "sound.toml").string(), "--quiet"}) == 0);
  CHECK(call({"tillit", "validate", (folder / "broken.toml").string(), "--quiet"}) == 1);
}
