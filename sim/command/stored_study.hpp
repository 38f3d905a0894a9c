#pragma once

#include <optional>

#include "sim/command/session.hpp"
#include "sim/store/study_reader.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// The study that a file holds, made again from the file's own scenario. If this program cannot
/// make it, says so, sets the exit code, and returns nothing.
std::optional<Study> study_again(const StudyReader& stored, Session& session);

/// The whole study that a file holds a part of.
std::optional<Study> whole_study_again(const StudyReader& stored, Session& session);

}  // namespace tillit
