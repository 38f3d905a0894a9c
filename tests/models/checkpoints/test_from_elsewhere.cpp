#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "sim/store/checkpoints/seal.hpp"
#include "sim/store/hdf5/hdf5_types.hpp"
#include "tests/models/governance/small_world/small_world.hpp"
#include "tests/sim/store/scratch_folder.hpp"
#include "tests/sim/study/cut_runs.hpp"

using namespace tillit;
using namespace tillit::governance;
using sample::ScratchFolder;

namespace {

using Amounts = std::vector<double>;

using Lengths = std::vector<hsize_t>;

/// Puts other numbers, of the same type and with these lengths, where a list was.
void put(const std::string& path, const std::string& list, const Amounts& numbers,
         const Lengths& lengths) {
  const hdf5::File file(H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), path);
  const hdf5::Dataset old(H5Dopen2(file, list.c_str(), H5P_DEFAULT), list);
  const hdf5::Type type(H5Dget_type(old), list);
  const hdf5::Space space = hdf5::space_of(lengths);
  hdf5::check(H5Ldelete(file, list.c_str(), H5P_DEFAULT), list);
  const hdf5::Dataset made(
      H5Dcreate2(file, list.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT), list);
  hdf5::check(H5Dwrite(made, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()),
              list);
}

/// Two principals, of whom one takes part, and a survey that is still to come.
Study study() {
  Scenario scenario = synthetic_scenario(2);
  scenario.burn_in = 2;
  scenario.weeks = 4;
  set_parameter(scenario, "survey_week", 3);
  Measure trial{{{lever_number("delegate"), 0.7}}, 1, 4, {}};
  trial.where.how = Participation::random;
  trial.where.draw = 1;
  scenario.variants.push_back({"trial", {}, {trial}});
  return study_of(governance_model(), scenario);
}

const RunIndex run{0, 0, 1};

/// What a run says that is to go on to its end from a checkpoint in which a list was changed, and
/// whose seal is right.
std::string told_of(const std::string& list, const Amounts& numbers, const Lengths& lengths) {
  const ScratchFolder folder;
  const std::string path = (folder / "run.h5").string();
  const Study made = study();
  save_in_week(2, made, run, path);
  put(path, list, numbers, lengths);
  seal(path);
  try {
    gone_on_with(made, run, path);
  } catch (const StoreError& error) {
    const std::string& text = error.text(Language::english);
    return text.substr(text.find(path) + path.size() + 2);
  } catch (const std::out_of_range& error) {
    return error.what();
  }
  return "no error";
}

std::string told_of(const std::string& list, const Amounts& numbers) {
  return told_of(list, numbers, {numbers.size()});
}

}  // namespace

TEST_CASE("what has the place of a list in a checkpoint from elsewhere is one") {
  CHECK(told_of("memory/week", {2}, {1}) == "no error");
  for (const Lengths& lengths : {Lengths{}, Lengths{1, 1}, Lengths(32, 1)}) {
    CHECK(told_of("memory/week", {2}, lengths) == "it is damaged; memory/week cannot be read.");
  }
}

TEST_CASE(
    "places and lengths that a checkpoint from elsewhere remembers are looked at before use") {
  const auto damaged = [](const std::string& what) {
    return "it is damaged; " + what + " cannot be read.";
  };
  CHECK(told_of("memory/week", {2}) == "no error");
  CHECK(told_of("memory/week", {-3}) == damaged("week"));
  CHECK(told_of("memory/week", {2'000'000'000}) == damaged("week"));
  CHECK(told_of("memory/world/weeks_lived", {-1}) == damaged("weeks_lived"));
  CHECK(told_of("memory/world/weeks_lived", {1'000'000}) == damaged("weeks_lived"));
  CHECK(told_of("memory/world/weeks_lived", {1}) == damaged("current"));
  CHECK(told_of("memory/world/surveys_made", {7}) == "surveys_made");  // seen in its week
  CHECK(told_of("memory/world/indicators", {0.5, 0.5, 0.5}) == damaged("indicators"));
  CHECK(told_of("memory/world/indicators", Amounts(2 * 1000, 0.5)) == damaged("indicators"));
  CHECK(told_of("memory/policy/participants_0", {1, 1}) == "no error");
  CHECK(told_of("memory/policy/participants_0", {1, 1, 1}) == damaged("participants"));
  CHECK(told_of("memory/policy/participants_0", {1}) == damaged("participants"));
}
