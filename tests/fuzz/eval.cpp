#include <array>
#include <nlohmann/json.hpp>

#include "models/minimal_chain/minimal_chain.hpp"
#include "sim/command/designs/evaluation.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/own_folder.hpp"

// What another program writes to `tillit eval`. Whatever it is, the answer is JSON with the
// outcomes at that point, or with what is wrong.

namespace {

constexpr const char* chain = R"(
model = "minimal_chain"
population = { kind = "synthetic", principals = 1 }
run = { burn_in = 0, weeks = 2 }
study.replications = 1
[[variant]]
name = "support"
[[variant.measure]]
levers = { support = 0.8 }
)";

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tillit;
  static const fuzz::OwnFolder folder;
  static const bool written = (fuzz::OwnFolder::write("chain.toml", chain), true);
  static_cast<void>(written);
  const std::array<const Model*, 1> models{&minimal_chain_model()};
  Session session{models, Language::english, {"tillit", "eval"}, Exit::done};
  const std::string answer = evaluated(fuzz::text_of(data, size), {"chain.toml", {}, 1}, session);
  const auto json = nlohmann::json::parse(answer, nullptr, false);
  fuzz::claim(json.is_object(), "the answer is a JSON object");
  switch (session.exit) {
    case Exit::done:
      fuzz::claim(json.contains("outcomes"), "what is done has outcomes");
      break;
    case Exit::usage:
      fuzz::claim(json.contains("error") && is_printable(json["error"].get<std::string>()),
                  "a refusal has words");
      break;
    case Exit::scenario_invalid:
      fuzz::claim(!json.at("mistakes").empty(), "what is invalid has mistakes");
      break;
    default:
      fuzz::claim(json.contains("failures"), "what failed says how");
  }
  return 0;
}
