#pragma once

#include <filesystem>

#include "sim/command/session.hpp"
#include "sim/store/study_file.hpp"
#include "sim/study/study_means.hpp"

namespace tillit {

/// What the runs of a study are made with.
struct Making {
  int threads = 1;
  bool quiet = false;
};

/// Makes the wanted runs of a study (those that it takes, if it has `until`), writes them to its
/// open file and closes it. Tells of the start
/// and the progress, what the study found, and how it ended; sets the exit code. `means` holds the
/// runs that the file has already.
void make_runs(const Study& study, const Wanted& wanted, StudyFile& file,
               const std::filesystem::path& path, StudyMeans& means, const Making& making,
               Session& session);

}  // namespace tillit
