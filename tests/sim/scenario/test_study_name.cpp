#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/tree/study_name.hpp"
#include "tests/sim/scenario/small_model.hpp"
#include "tests/sim/store/scratch_folder.hpp"

namespace tillit {
namespace {

TEST_CASE("a study keeps of its file's name what can stand in any name") {
  CHECK(study_name("trial_2-b.v3 Malmö Ελλάδα") == "trial_2-b.v3 Malmö Ελλάδα");
  CHECK(study_name("evil\ntouch MARK\n#") == "evil_touch MARK__");
  CHECK(study_name("a\r\nb\tc\x1b[2Jd") == "a__b_c__2Jd");
  CHECK(study_name("a\xc2\x9b"
                   "b\xe2\x80\xae"
                   "c\xff") == "a_b_c_");
  CHECK(study_name("$(x) \"y\" 'z' a;b|c\\d") == "__x_ _y_ _z_ a_b_c_d");
  CHECK(study_name("..") == "_.");
  CHECK(study_name("") == "");
}

TEST_CASE("a study's name is cut at a character, and is its own name") {
  const std::string letters(Limits::name_length - 1, 'a');
  CHECK(study_name(letters + "bc") == letters + "b");
  CHECK(study_name(letters + "ö") == letters);
  CHECK(study_name(study_name("\n" + letters + "ö")) == study_name("\n" + letters + "ö"));
}

TEST_CASE("a scenario is called by its file, a stored one as before") {
  const sample::ScratchFolder folder;
  const auto name_of = [&](const std::string& file) {
    std::ofstream(folder / file) << "[run]\nweeks = 10\n";
    return read_small_file((folder / file).string()).scenario().name;
  };
  CHECK(name_of("x\n#SBATCH --wrap=y.toml") == "x__SBATCH --wrap_y");
  CHECK(name_of("a.b.toml") == "a.b");
  Mistakes mistakes;
  const auto again = [&](const std::string& name) {
    return read_scenario_text("", name, {}, small_models(), mistakes)->scenario.name;
  };
  CHECK(again("a.b") == "a.b");
  CHECK(again("a.b.toml") == "a.b");
  CHECK(again("../../x\ny") == "_._.._x_y");
}

}  // namespace
}  // namespace tillit
