#include "sim/bench/output_share.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

#include "sim/bench/processor_time.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/read.hpp"
#include "sim/study/study_to_file.hpp"

namespace tillit::bench {
namespace {

constexpr const char* measure = R"(
[[variant.measure]]
levers = {{ exempt = 0.6, delegate = 0.3 }}
where = {{ draw = 12, how = "{}" }}
)";

Study trial(std::span<const Model* const> models, int threads, int shorter) {
  std::string text = fmt::format(
      "[population]\nkind = \"sweden\"\nscale = 0.1\n[run]\nburn_in = {}\nweeks = {}\n"
      "[study]\nreplications = {}\n",
      208 / shorter, 260 / shorter, threads);
  for (const char* how : {"random", "volunteers"}) {
    text += fmt::format("[[variant]]\nname = \"{}\"\n", how);
    text += fmt::format(fmt::runtime(measure), how);
  }
  Mistakes mistakes;
  auto read = read_scenario_text(text, "trial", {}, models, mistakes);
  if (!read) throw std::invalid_argument(as_text(mistakes, Language::english, false));
  return study_of(*read->model, std::move(read->scenario));
}

/// A file for the time being.
class PassingFile {
 public:
  PassingFile()
      : path(std::filesystem::temp_directory_path() / fmt::format("tillit_bench_{}.h5", getpid())) {
  }
  ~PassingFile() {
    std::error_code none;
    std::filesystem::remove(path, none);
  }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  const std::filesystem::path path;
};

/// Notes the processor time for handing over each run, which its thread does alone.
class TimedTaker : public RunTaker {
 public:
  TimedTaker(const Study& study, RunTaker& taker)
      : axes_(study.axes), taker_(taker), seconds_(study.axes.runs()) {}

  void take(const RunIndex& run, RunResult&& result) override {
    const double start = processor_seconds_of_thread();
    taker_.take(run, std::move(result));
    seconds_[axes_.position(run)] = processor_seconds_of_thread() - start;
  }
  void failed(const RunIndex&, const std::string& message) override {
    throw std::runtime_error(message);
  }

  double seconds() const { return std::accumulate(seconds_.begin(), seconds_.end(), 0.0); }

 private:
  const StudyAxes& axes_;
  RunTaker& taker_;
  std::vector<double> seconds_;  ///< of each run
};

}  // namespace

StudyTimes time_study(std::span<const Model* const> models, int threads, int shorter) {
  const Study study = trial(models, threads, shorter);
  const PassingFile place;
  double start = processor_seconds();
  StudyFile file = StudyFile::create(place.path, study.layout, study.axes, {});
  const double creation = processor_seconds() - start;
  StudyMeans means(study);
  StudyToFile to_file(study, file, means);
  TimedTaker taker(study, to_file);
  StudyProgress progress;
  const std::atomic<bool> never{false};
  start = processor_seconds();
  run_study(study, all_runs(study), threads, taker, progress, never);
  const double runs = processor_seconds() - start;
  file.close(StudyStatus::complete);
  return {runs, taker.seconds(), creation};
}

}  // namespace tillit::bench
