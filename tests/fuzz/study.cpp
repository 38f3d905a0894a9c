#include "sim/store/store_error.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/studies/verification.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/hostile_file.hpp"
#include "tests/fuzz/opened.hpp"
#include "tests/fuzz/own_folder.hpp"
#include "tests/sim/store/sample/sample_study.hpp"

// A study from elsewhere. Whatever was done to it, it is refused with words, or is a study whose
// parts fit together.

namespace {

using namespace tillit;

std::size_t size_of(const Values& values) {
  return std::visit([](const auto& numbers) { return numbers.size(); }, values);
}

/// How many values a run has of a series.
double count_of(const Series& series, const Layout& layout) {
  double count = 1;
  for (const std::string& name : series.dimensions) {
    for (const Dimension& one : layout.dimensions) {
      if (one.name == name) count *= static_cast<double>(one.size());
    }
  }
  return count;
}

/// Small enough to look at a million of them; the limits themselves allow for the whole country.
bool is_small(const StudyReader& study) {
  double count = 0;
  for (const Series& series : study.layout().series) count += count_of(series, study.layout());
  return count * static_cast<double>(study.axes().runs()) < 1e6;
}

void claim_sound(const StudyReader& study) {
  const StudyAxes& axes = study.axes();
  fuzz::claim(static_cast<double>(axes.runs()) <= Limits::runs, "runs");
  for (const auto& [name, value] : study.layout().attributes) {
    const auto* text = std::get_if<std::string>(&value);
    fuzz::claim(text == nullptr || is_printable(*text), "texts can be shown");
  }
  if (!is_small(study)) return;
  const Verification found(study);
  for (std::size_t i = 0; i < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    fuzz::claim(is_printable(study.failure_of(run)), "messages can be shown");
    if (found.findings()[i] != Finding::verified) continue;
    for (const Series& series : study.layout().series) {
      const auto count = static_cast<double>(size_of(study.values(series, run)));
      fuzz::claim(count == count_of(series, study.layout()), "as many values as labels");
    }
  }
}

fuzz::SampleFile sample_study() {
  const Layout layout = sample::layout(3);
  StudyAxes axes = sample::swept_axes();
  axes.replications.resize(1);
  StudyFile file = StudyFile::create("sample.h5", layout, axes, sample::provenance());
  for (std::size_t i = 0; i + 2 < axes.runs(); ++i) {
    const RunIndex run = axes.run_at(i);
    file.write(prepare(layout, run, sample::result(layout, run)));
  }
  file.mark_failed(axes.run_at(axes.runs() - 1), "ingen är kvar");
  file.close(StudyStatus::partial);
  fuzz::SampleFile sample("sample.h5");
  fuzz::write_changed(sample, "study.h5", fuzz::no_choices());
  claim_sound(StudyReader("study.h5"));
  return sample;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::OwnFolder folder;
  static const fuzz::SampleFile sample = sample_study();
  fuzz::write_changed(sample, "study.h5", {data, size});
  const fuzz::AllIsClosed claimed;
  try {
    claim_sound(StudyReader("study.h5"));
  } catch (const StoreError& error) {
    fuzz::claim_told(error);
  }
  return 0;
}
