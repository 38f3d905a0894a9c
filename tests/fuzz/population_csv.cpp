#include <array>

#include "models/governance/governance.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/own_folder.hpp"

// A population of the user's own. Whatever stands in the file, it is refused with words, or is a
// population within our limits, whose texts can be shown.

namespace {

void claim_texts(const tillit::Scenario& scenario) {
  for (const tillit::Principal& one : scenario.principals) {
    for (const std::string* text : {&one.code, &one.name, &one.kind, &one.group}) {
      tillit::fuzz::claim(tillit::is_printable(*text), "a principal's texts can be shown");
      tillit::fuzz::claim(text->size() <= tillit::Limits::text_length, "texts have a length");
    }
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tillit;
  static const fuzz::OwnFolder folder;
  fuzz::OwnFolder::write("people.csv", fuzz::text_of(data, size));
  const std::array<const Model*, 1> models{&governance_model()};
  Mistakes mistakes;
  const auto read = read_scenario_text(
      "population = { kind = \"file\", file = \"people.csv\", sectors = [\"care\", \"school\"] }\n",
      "fuzzed.toml", {}, models, mistakes);
  fuzz::claim_answered(read, mistakes, models);
  if (read) claim_texts(read->scenario);
  return 0;
}
