#pragma once

#include <string>

#include "sim/command/session.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {

/// Tells how many runs of a study are done, failed, missing, and what those that failed said.
void tell_runs(const StudyReader& study, const std::string& file, const Session& session);

/// Tells that another program is writing the study.
void tell_of_writer(const Session& session);

}  // namespace tillit
