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

bool is_refused() {
  try {
    CheckpointReader saved("run.h5");
    OneRun lived = restored(study(), run, false, saved);
    lived.live_until(2, run.variant, [] { return true; });
    lived.result();
    return false;
  } catch (const StoreError& error) {
    fuzz::claim_told(error);
  } catch (const std::out_of_range&) {  // told as a run that failed
  }
  return true;
}

void write_sealed(const fuzz::SampleFile& sample, fuzz::Choices choices) {
  fuzz::write_changed(sample, "run.h5", choices);
  seal("run.h5");
}

fuzz::SampleFile sample_checkpoint() {
  OneRun lived(study(), run);
  lived.live_until(1, run.variant, [] { return true; });
  save("sample.h5", study(), run, false, lived);
  fuzz::SampleFile sample("sample.h5");
  write_sealed(sample, fuzz::no_choices());
  fuzz::claim(!is_refused(), "what is as it was is accepted");
  return sample;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::OwnFolder folder;
  static const fuzz::SampleFile sample = sample_checkpoint();
  fuzz::Choices choices(data, size);
  if (choices.below(8) == 0) {
    fuzz::FileBytes bytes = sample.bytes;
    const std::size_t at = (choices.number() & 0xFFFFFFu) % bytes.size();
    const std::uint8_t flip = choices.byte();
    bytes[at] ^= flip;
    fuzz::write(bytes, "run.h5");
    fuzz::claim(is_refused() == (flip != 0), "a flipped byte is found");
    return 0;
  }
  write_sealed(sample, choices);
  is_refused();
  return 0;
}
