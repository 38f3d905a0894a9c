#include <catch2/catch.hpp>
#include <fstream>

#include "sim/run/machine_memory.hpp"
#include "tests/sim/command/called.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

/// The small model, whose world needs this share of the machine's memory.
class LargeModel : public small::SmallModel {
 public:
  explicit LargeModel(double share) : share_(share) {}
  std::vector<Principal> principals(const Scenario&, Mistakes&) const override {
    return small::scenario().principals;
  }
  WorldSize size(const Scenario&, const Lens&) const override {
    return {80, share_ * memory_of_machine()};
  }

 private:
  double share_;
};

sample::Called run(double share, const std::vector<std::string>& more) {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "large.toml") << "model = \"small\"\nrun = { weeks = 2 }\n";
  std::vector<std::string> arguments{"tillit", "run", (folder / "large.toml").string(), "--output",
                                     (folder / "study.h5").string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return sample::called(LargeModel(share), arguments);
}

}  // namespace

TEST_CASE("a run that the machine has no memory for is not begun, without --memory too") {
  const sample::Called english = run(3, {});
  CHECK(english.exit == 1);
  CHECK_THAT(english.said, Catch::StartsWith("tillit: one run needs about "));
  CHECK_THAT(english.said, Catch::Contains(" of memory, and this machine has "));
  CHECK_THAT(english.said, Catch::EndsWith(": make the population smaller, or record less\n"));
  const sample::Called swedish = run(3, {"--lang", "sv"});
  CHECK(swedish.exit == 1);
  CHECK_THAT(swedish.said, Catch::StartsWith("tillit: en körning behöver ungefär "));
  CHECK_THAT(swedish.said, Catch::Contains(" minne, och den här datorn har "));
  CHECK_THAT(swedish.said, Catch::EndsWith(": gör populationen mindre, eller spara mindre\n"));
}

TEST_CASE("runs that do not all fit in the machine are made one after the other, and it says so") {
  const sample::Called ended = run(0.7, {"--threads", "4"});
  CHECK(ended.exit == 0);
  CHECK_THAT(ended.said, Catch::Contains("1 run at a time: more do not fit in "));
}
