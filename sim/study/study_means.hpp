#pragma once

#include "sim/store/studies/study_reader.hpp"
#include "sim/study/participant_means.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

/// What is kept in memory of every run for the table at the end. Runs may come from several
/// threads.
struct StudyMeans {
  explicit StudyMeans(const Study& study) : nation(study), participants(study) {}

  void add(const RunIndex& run, const RunResult& result) {
    nation.add(run, result);
    participants.add(run, result);
  }

  WindowMeans nation;
  ParticipantMeans participants;
};

/// Takes in a run that a study's file holds already.
void add_stored(const Study& study, const StudyReader& stored, const RunIndex& run,
                StudyMeans& means);

}  // namespace tillit
