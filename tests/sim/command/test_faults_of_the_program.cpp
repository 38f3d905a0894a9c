#include <catch2/catch.hpp>
#include <cerrno>
#include <fstream>
#include <functional>
#include <new>
#include <system_error>

#include "sim/ranks/ranks.hpp"
#include "tests/sim/command/called.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/small_model.hpp"

using namespace tillit;

namespace {

/// A model that goes wrong when its scenario is read.
class FaultyModel : public small::SmallModel {
 public:
  explicit FaultyModel(std::function<void()> fault) : fault_(std::move(fault)) {}
  std::vector<Principal> principals(const Scenario&, Mistakes&) const override {
    fault_();
    return {};
  }

 private:
  std::function<void()> fault_;
};

sample::Called check(const std::function<void()>& fault, const std::string& language) {
  const sample::ScratchFolder folder;
  std::ofstream(folder / "a.toml") << "model = \"small\"\n";
  return sample::called(FaultyModel(fault),
                        {"tillit", "--lang", language, "check", (folder / "a.toml").string()});
}

}  // namespace

TEST_CASE("a fault of the program is called one, and what it says of itself is shown") {
  const auto fault = [] { throw std::logic_error("a column is missing"); };
  const sample::Called english = check(fault, "en");
  CHECK(english.exit == 1);
  CHECK(english.said ==
        "tillit: internal fault: a column is missing\n"
        "        this is a fault of the program, not of what you wrote; please report it\n");
  const sample::Called swedish = check(fault, "sv");
  CHECK(swedish.exit == 1);
  CHECK(swedish.said ==
        "tillit: internt fel: a column is missing\n"
        "        felet ligger i programmet, inte i det du skrev; rapportera det gärna\n");
}

TEST_CASE("processes that cannot work together are told in the user's language") {
  const auto fault = [] { throw RanksError({"4 were started", "4 startades"}); };
  CHECK(check(fault, "en").said == "tillit: 4 were started\n");
  CHECK(check(fault, "sv").said == "tillit: 4 startades\n");
  CHECK(check(fault, "en").exit == 1);
}

TEST_CASE("what the system refuses elsewhere than in printing is a fault of the program") {
  const auto fault = [] { throw std::system_error(EAGAIN, std::generic_category(), "thread"); };
  CHECK(check(fault, "en").said.starts_with("tillit: internal fault: thread: "));
}

TEST_CASE("a machine without memory is told as that") {
  const auto fault = [] { throw std::bad_alloc(); };
  CHECK(check(fault, "en").said == "tillit: out of memory.\n");
  CHECK(check(fault, "sv").said == "tillit: minnet tog slut.\n");
  CHECK(check(fault, "en").exit == 1);
}
