#pragma once

#include <optional>

#include "sim/command/session.hpp"
#include "sim/store/study_reader.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// The study that a file holds, made again from the file's own scenario. If this program cannot
/// make it, says so, sets the exit code, and returns nothing.
std::optional<Study> study_again(const StudyReader& stored, Session& session);

/// The runs that a file does not hold complete: failed ones too.
Wanted missing_runs(const StudyReader& stored);

/// Tells, if another program began a study than the one that goes on with it.
void warn_of_other_program(const Provenance& from, const Session& session);

}  // namespace tillit
