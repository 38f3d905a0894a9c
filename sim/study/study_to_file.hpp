#pragma once

#include "sim/store/studies/study_file.hpp"
#include "sim/study/run_study.hpp"
#include "sim/study/study_means.hpp"

namespace tillit {

/// Compresses every run in the thread that lived it and writes it to the study's file; keeps the
/// means that the closing table shows.
class StudyToFile : public RunTaker {
 public:
  StudyToFile(const Study& study, StudyFile& file, StudyMeans& means)
      : study_(study), file_(file), means_(means) {}

  void take(const RunIndex& run, RunResult&& result) override {
    const PreparedRun prepared = prepare(study_.layout, run, result);
    means_.add(run, result);  // from here on nothing of the run can fail but writing it
    result.values.clear();
    file_.write(prepared);
  }

  void failed(const RunIndex& run, const std::string& message) override {
    means_.participants.leave_out(run);
    file_.mark_failed(run, message);
  }

 private:
  const Study& study_;
  StudyFile& file_;
  StudyMeans& means_;
};

}  // namespace tillit
