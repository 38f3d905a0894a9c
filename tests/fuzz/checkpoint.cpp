#include <array>
#include <numeric>
#include <span>

#include "models/governance/governance.hpp"
#include "models/minimal_chain/minimal_chain.hpp"
#include "sim/store/checkpoints/checkpoint_reader.hpp"
#include "sim/store/checkpoints/seal.hpp"
#include "sim/study/checkpoint.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/hostile_file.hpp"
#include "tests/fuzz/opened.hpp"
#include "tests/fuzz/own_folder.hpp"

// A checkpoint from elsewhere, of a small model or of the whole chain. One whose seal is broken is
// refused before HDF5 sees it; whatever was done to one that was sealed again, it is refused with
// words, or its run goes on to an end.

namespace {

using namespace tillit;

constexpr RunIndex run{0, 0, 1};

Study study_from(const char* scenario, const Model& model) {
  const std::array<const Model*, 1> models{&model};
  Mistakes mistakes;
  const auto read = read_scenario_text(scenario, "chain.toml", {}, models, mistakes);
  fuzz::claim(read.has_value(), "the scenario of the checkpoint");
  return study_of(*read->model, read->scenario);
}

bool is_refused(const Study& study) {
  const fuzz::AllIsClosed claimed;
  try {
    CheckpointReader saved("run.h5");
    OneRun lived = restored(study, run, false, saved);
    lived.live_until(2, run.variant, [] { return true; });
    lived.result();
    return false;
  } catch (const StoreError& error) {
    fuzz::claim_told(error);
  } catch (const std::out_of_range&) {  // told as a run that failed
  }
  return true;
}

/// A run of one model, and its checkpoint as it was saved.
class Saved {
 public:
  Saved(const char* scenario, const Model& model)
      : study_(study_from(scenario, model)), sample_(sample()) {
    write_sealed(fuzz::no_choices());
    fuzz::claim(!is_refused(study_), "what is as it was is accepted");
  }

  void try_changed(fuzz::Choices choices) const {
    write_sealed(choices);
    is_refused(study_);
  }

  void try_flipped(fuzz::Choices choices) const {
    fuzz::FileBytes bytes = sample_.bytes;
    const std::size_t at = (choices.number() & 0xFFFFFFu) % bytes.size();
    const std::uint8_t flip = choices.byte();
    bytes[at] ^= flip;
    fuzz::write(bytes, "run.h5");
    fuzz::claim(is_refused(study_) == (flip != 0), "a flipped byte is found");
  }

 private:
  fuzz::SampleFile sample() const {
    OneRun lived(study_, run);
    lived.live_until(1, run.variant, [] { return true; });
    save("sample.h5", study_, run, false, lived);
    fuzz::SampleFile sample("sample.h5");
    seal("sample.h5");
    sample.bytes = fuzz::bytes_of("sample.h5");
    return sample;
  }

  void write_sealed(fuzz::Choices choices) const {
    fuzz::write_changed(sample_, "run.h5", choices);
    seal("run.h5");
  }

  Study study_;
  fuzz::SampleFile sample_;
};

/// It remembers little, so that many can be tried.
const Saved& small() {
  static const Saved saved(R"(
model = "minimal_chain"
population = { kind = "synthetic", principals = 1 }
run = { burn_in = 1, weeks = 2 }
study.replications = 1
[[variant]]
name = "support"
measure = [{ levers = { support = 0.8 } }]
)",
                           minimal_chain_model());
  return saved;
}

const Saved& whole() {
  static const Saved saved(R"(
model = "governance"
population = { kind = "synthetic", principals = 1, sectors = ["care"], scale = 0.02 }
run = { burn_in = 1, weeks = 2 }
study.replications = 1
[[variant]]
name = "trust"
measure = [{ levers = { delegate = 0.5 }, where = { draw = 1, how = "random" } }]
)",
                           governance_model());
  return saved;
}

/// By the sum of the bytes, so that a fuzzer, which prefers what goes through more of the program,
/// comes to the small ones too.
bool is_one_in_sixteen(std::span<const std::uint8_t> bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), 0u) % 16 == 0;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::OwnFolder folder;
  fuzz::Choices choices(data, size);
  const Saved& saved = is_one_in_sixteen({data, size}) ? whole() : small();
  if (choices.below(8) == 0) {
    saved.try_flipped(choices);
  } else {
    saved.try_changed(choices);
  }
  return 0;
}
