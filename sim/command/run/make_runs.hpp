#pragma once

#include <filesystem>

#include "sim/command/session.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/study/checkpoint_folder.hpp"
#include "sim/study/run_study.hpp"
#include "sim/study/study_means.hpp"

namespace tillit {

/// What the runs of a study are made with.
struct Making {
  Hands hands{1};
  bool quiet = false;
};

/// Where a study comes from that is made by this call of the program.
Provenance provenance_of(const ReadScenario& read, const Session& session);

/// Makes the wanted runs of a study (those that it takes, if it has `until`), writes them to its
/// open file and closes it. Tells of the start and the progress, what the study found, and how it
/// ended; sets the exit code. `means` holds the runs that the file has already.
void make_runs(const Study& study, const Wanted& wanted, StudyFile& file,
               const std::filesystem::path& path, StudyMeans& means, const Making& making,
               Checkpoints& checkpoints, Session& session);

/// Says which checkpoints could not be used or written: the runs are as they would be without.
void tell_faults(const CheckpointFolder& checkpoints, const Session& session);

}  // namespace tillit
