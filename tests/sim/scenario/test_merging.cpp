#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/sim/scenario/small_model.hpp"

namespace tillit {
namespace {

namespace files = std::filesystem;
using Codes = std::vector<std::string>;

/// A folder of its own for the files of a test.
class Folder {
 public:
  Folder() : path_(files::temp_directory_path() / files::path("tillit_merging_test")) {
    files::remove_all(path_);
    files::create_directories(path_ / "below");
  }
  ~Folder() { files::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return (path_ / name).string();
  }

 private:
  files::path path_;
};

const char* const base_text = R"(
title = { en = "Base", sv = "Grund" }
[run]
weeks = 104
seed = 7
[parameters]
rate = 0.4
[[variant]]
name = "a"
label.en = "First"
measure = [{ levers = { grants = 0 }, start = 4 }, { levers = { delegate = 1 } }]
[[variant]]
name = "b"
measure = [{ levers = { grants = 2 } }]
)";

TEST_CASE("what a scenario extends is merged table by table, variants by name") {
  const Folder folder;
  folder.write("base.toml", base_text);
  const std::string path = folder.write("below/child.toml", R"(
extends = "../base.toml"
title.en = "Child"
run.weeks = 52
[[variant]]
name = "c"
measure = [{ levers = { staffing = 1.2 } }]
[[variant]]
name = "a"
measure = [{ levers = { grants = 3 } }]
)");
  const Answer answer = read_small_file(path);
  INFO(answer.english());
  REQUIRE(answer.read);
  const Scenario& scenario = answer.scenario();
  CHECK(scenario.name == "child");
  CHECK(scenario.title.en == "Child");
  CHECK(scenario.title.sv == "Grund");
  CHECK(scenario.weeks == 52);
  CHECK(scenario.seed == 7);
  CHECK(scenario.parameters[0] == 0.4);
  REQUIRE(scenario.variants.size() == 4);
  CHECK(scenario.variants[1].name == "a");
  CHECK(scenario.variants[1].label.en == "First");
  REQUIRE(scenario.variants[1].measures.size() == 1);
  CHECK(scenario.variants[1].measures[0].levers[0].second == 3);
  CHECK(scenario.variants[2].name == "b");
  CHECK(scenario.variants[3].name == "c");
  CHECK(answer.read->as_read.find("title.en = \"Child\"") != std::string::npos);
  CHECK(answer.read->as_read.find("seed = 7") != std::string::npos);
}

TEST_CASE("a mistake in what is extended is told where it stands") {
  const Folder folder;
  const std::string base = folder.write("base.toml", "[run]\nweeks = 0\n");
  const std::string path = folder.write("child.toml", "extends = \"base.toml\"\nrun.seed = -1\n");
  const Answer answer = read_small_file(path);
  REQUIRE(answer.codes() == Codes{"S005", "S005"});
  CHECK(answer.mistakes.sorted()[0].place.source->name == path);
  CHECK(answer.mistakes.sorted()[1].place.source->name == base);
  CHECK(answer.mistakes.sorted()[1].place.line == 2);
}

TEST_CASE("a circle of extends is told") {
  const Folder folder;
  const std::string path = folder.write("one.toml", "extends = \"two.toml\"\n");
  folder.write("two.toml", "extends = \"one.toml\"\n");
  CHECK(read_small_file(path).codes() == Codes{"S018"});
  const std::string self = folder.write("self.toml", "extends = \"./self.toml\"\n");
  CHECK(read_small_file(self).codes() == Codes{"S018"});
}

TEST_CASE("overrides come on top of the file and are checked like it") {
  const Answer answer =
      read_small("[run]\nweeks = 0\nseed = 3\n", {"run.weeks=12", "parameters.rate = 0.9"});
  REQUIRE(answer.read);
  CHECK(answer.scenario().weeks == 12);
  CHECK(answer.scenario().seed == 3);
  CHECK(answer.scenario().parameters[0] == 0.9);
  CHECK(answer.read->overrides.size() == 2);
}

TEST_CASE("a mistake in an override is told in the words of the command line") {
  const Answer answer = read_small("", {"population.scale=7"});
  CHECK(answer.english() ==
        "--set population.scale=7: error S005: population.scale = 7 is outside what is allowed\n"
        "      | population.scale=7\n"
        "      |                  ^\n"
        "      = allowed: above 0, at most 1 (share)\n");
  CHECK(read_small("", {"population.scale"}).codes() == Codes{"S023"});
  CHECK(read_small("", {"=3"}).codes() == Codes{"S023"});
  CHECK(read_small("", {"run.weeks=many"}).codes() == Codes{"S001"});
  CHECK(read_small("", {"run.weks=3"}).codes() == Codes{"S003"});
}

TEST_CASE("the resolved text gives the same scenario and is itself resolved") {
  const Answer first = read_small(base_text + std::string(R"(
[lenses.mine]
size = 1e300
[sectors.care]
teams = 9
[mechanisms]
strain = false
[study]
lenses = ["strict", "balanced"]
[purpose]
en = "Quotes \" and\nlines \\"
)"));
  INFO(first.english());
  CHECK(first.codes() == Codes{"S005"});
  const Answer good = read_small(base_text + std::string(R"(
[sectors.care]
teams = 9
[mechanisms]
strain = false
[study]
lenses = ["strict", "balanced"]
[purpose]
en = "Quotes \" and\nlines \\"
[[variant]]
name = "d"
measure = [{ levers = { grants = 0 }, where = { draw = 1, how = "matched", among = { kind = "region" } } }]
)"));
  REQUIRE(good.read);
  const Answer again = read_small(good.read->resolved);
  INFO(again.english());
  REQUIRE(again.read);
  CHECK(again.read->resolved == good.read->resolved);
  CHECK(again.scenario().purpose.en == "Quotes \" and\nlines \\");
  const Declaration& declaration = good.read->model->declaration();
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(parameters_under(again.scenario().lenses[i], again.scenario(), declaration) ==
          parameters_under(good.scenario().lenses[i], good.scenario(), declaration));
  }
}

}  // namespace
}  // namespace tillit
