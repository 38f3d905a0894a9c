#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "models/governance/governance.hpp"
#include "models/minimal_chain/minimal_chain.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {
namespace {

namespace files = std::filesystem;

/// Enters the folder of the broken scenarios, so that messages name files as written here.
class Inside {
 public:
  explicit Inside(const files::path& folder) : before_(files::current_path()) {
    files::current_path(folder);
  }
  ~Inside() { files::current_path(before_); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  files::path before_;
};

std::vector<std::string> broken_scenarios() {
  std::vector<std::string> names;
  for (const auto& file : files::directory_iterator(".")) {
    if (file.path().extension() == ".toml") names.push_back(file.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string text_of(const files::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Compares with the text kept beside the scenario; with TILLIT_REGENERATE set, writes it anew.
void compare(const std::string& scenario, const Mistakes& mistakes, Language language) {
  const char* ending = language == Language::swedish ? ".sv.txt" : ".en.txt";
  const files::path golden = files::path(scenario).replace_extension(ending);
  const std::string text = as_text(mistakes, language, false);
  if (std::getenv("TILLIT_REGENERATE") != nullptr) {
    std::ofstream(golden, std::ios::binary) << text;
    return;
  }
  CHECK(text == text_of(golden));
}

TEST_CASE("every broken scenario is answered word for word in both languages") {
  const Inside inside("tests/golden/scenarios_broken");
  const std::array<const Model*, 2> models{&governance_model(), &minimal_chain_model()};
  const std::vector<std::string> names = broken_scenarios();
  CHECK(names.size() >= 25);
  for (const std::string& name : names) {
    CAPTURE(name);
    Mistakes mistakes;
    const auto read = read_scenario(name, {}, models, mistakes);
    CHECK_FALSE(mistakes.empty());
    CHECK(read.has_value() == (mistakes.errors() == 0));
    compare(name, mistakes, Language::english);
    compare(name, mistakes, Language::swedish);
  }
}

}  // namespace
}  // namespace tillit
