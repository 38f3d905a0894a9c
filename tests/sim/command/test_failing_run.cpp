#include <catch2/catch.hpp>
#include <fstream>

#include "sim/command/command_line.hpp"
#include "sim/store/study_reader.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

/// The small model with a population of its own, so that it can be run from a scenario.
class SixPrincipals : public small::SmallModel {
 public:
  std::vector<Principal> principals(const Scenario&, Mistakes&) const override {
    std::vector<Principal> all = small::scenario().principals;
    all.resize(6);
    return all;
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

int call(std::vector<std::string> arguments) {
  static const SixPrincipals model;
  const std::array<const Model*, 1> models{&model};
  std::vector<char*> words;
  for (std::string& one : arguments) words.push_back(one.data());
  return command_line(static_cast<int>(words.size()), words.data(), models);
}

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
