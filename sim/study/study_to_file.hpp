#pragma once

#include "sim/store/study_file.hpp"
#include "sim/study/participant_means.hpp"
#include "sim/study/run_study.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

/// Compresses every run in the thread that lived it and writes it to the study's file; keeps the
/// means that the closing table shows.
class StudyToFile : public RunTaker {
 public:
  StudyToFile(const Study& study, StudyFile& file, WindowMeans& means,
              ParticipantMeans& participants)
      : study_(study), file_(file), means_(means), participants_(participants) {}

  void take(const RunIndex& run, RunResult&& result) override {
    means_.add(run, result);
    participants_.add(run, result);
    const PreparedRun prepared = prepare(study_.layout, run, result);
    result.values.clear();
    file_.write(prepared);
  }

  void failed(const RunIndex& run, const std::string& message) override {
    participants_.leave_out(run);
    file_.mark_failed(run, message);
  }

 private:
  const Study& study_;
  StudyFile& file_;
  WindowMeans& means_;
  ParticipantMeans& participants_;
};

}  // namespace tillit
