#include <array>
#include <fstream>

#include "models/governance/governance.hpp"
#include "sim/store/checkpoint_reader.hpp"
#include "sim/store/seal.hpp"
#include "sim/study/checkpoint.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/hostile_file.hpp"
#include "tests/fuzz/own_folder.hpp"

// A checkpoint from elsewhere. One whose seal is broken is refused before HDF5 sees it; whatever
// was done to one that was sealed again, it is refused with words, or its run goes on to an end.

namespace {

using namespace tillit;

constexpr const char* chain = R"(
model = "governance"
population = { kind = "synthetic", principals = 1, sectors = ["care"], scale = 0.02 }
run = { burn_in = 1, weeks = 2 }
study.replications = 1
[[variant]]
name = "trust"
measure = [{ levers = { delegate = 0.5 }, where = { draw = 1, how = "random" } }]
)";

const Study& study() {
  static const Study made = [] {
    const std::array<const Model*, 1> models{&governance_model()};
    Mistakes mistakes;
    const auto read = read_scenario_text(chain, "chain.toml", {}, models, mistakes);
    fuzz::claim(read.has_value(), "the scenario of the checkpoint");
    return study_of(*read->model, read->scenario);
  }();
  return made;
}

const RunIndex run{0, 0, 1};

fuzz::FileBytes sample_checkpoint() {
  OneRun lived(study(), run);
  lived.live_until(1, run.variant, [] { return true; });
  save("sample.h5", study(), run, false, lived);
  return fuzz::bytes_of("sample.h5");
}

void write(const fuzz::FileBytes& bytes) {
  fuzz::OwnFolder::write("run.h5", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool is_refused() {
  try {
    CheckpointReader saved("run.h5");
    OneRun lived = restored(study(), run, false, saved);
    lived.live_until(2, run.variant, [] { return true; });
    lived.result();
    return false;
  } catch (const StoreError& error) {
    fuzz::claim(
        is_printable(error.text(Language::english)) && is_printable(error.text(Language::swedish)),
        "a refusal can be shown");
  } catch (const std::out_of_range&) {  // told as a run that failed
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::OwnFolder folder;
  static const fuzz::FileBytes sample = sample_checkpoint();
  fuzz::Choices choices(data, size);
  if (choices.below(8) == 0) {
    fuzz::FileBytes bytes = sample;
    const std::size_t at = (choices.number() & 0xFFFFFFu) % bytes.size();
    const std::uint8_t flip = choices.byte();
    bytes[at] ^= flip;
    write(bytes);
    fuzz::claim(is_refused() == (flip != 0), "a flipped byte is found");
    return 0;
  }
  write(fuzz::changed(sample, choices));
  seal("run.h5");
  is_refused();
  return 0;
}
