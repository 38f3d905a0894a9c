#pragma once

#include <filesystem>

#include "sim/command/session.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/provenance.hpp"
#include "sim/study/checkpoint_folder.hpp"

namespace tillit {

/// What the runs of a study are made with.
struct Making {
  int threads = 1;
  bool quiet = false;
};

/// Where a study comes from that is made by this call of the program.
Provenance provenance_of(const ReadScenario& read, const Session& session);

/// Makes the runs of a study and writes them to a new file. Tells of the start and the progress,
/// what the study found, and how it ended; sets the exit code.
void make_runs(const Study& study, const std::filesystem::path& path, const Provenance& provenance,
               const Making& making, Checkpoints& checkpoints, Session& session);

/// Says which checkpoints could not be used or written: the runs are as they would be without.
void tell_faults(const CheckpointFolder& checkpoints, const Session& session);

}  // namespace tillit
