#include <array>

#include "models/governance/governance.hpp"
#include "models/minimal_chain/minimal_chain.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/own_folder.hpp"

// A scenario file. Whatever stands in it, it is refused with words, or is a scenario within our
// limits that reads itself again. What it may extend or open are the files here.

namespace {

constexpr const char* base = R"(
population = { kind = "synthetic", principals = 2 }
[[variant]]
name = "trust"
[[variant.measure]]
levers = { delegate = 0.5 }
)";

constexpr const char* people =
    "code,name,kind,group,inhabitants,staff_care,staff_school,staff_health\n"
    "01,Malmö,municipality,A1,1000,40,30,0\n02,Habo,municipality,B3,200,10,10,0\n";

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tillit;
  static const fuzz::OwnFolder folder;
  static const bool written = [] {
    fuzz::OwnFolder::write("base.toml", base);
    fuzz::OwnFolder::write("people.csv", people);
    fuzz::OwnFolder::write("points.csv", "parameters.shirk\n0.2\n0.4\n");
    return true;
  }();
  static_cast<void>(written);
  const std::array<const Model*, 2> models{&minimal_chain_model(), &governance_model()};
  Mistakes mistakes;
  const std::string text(fuzz::text_of(data, size));
  const auto read = read_scenario_text(text, "fuzzed.toml", {}, models, mistakes);
  fuzz::claim_answered(read, mistakes, models);
  return 0;
}
