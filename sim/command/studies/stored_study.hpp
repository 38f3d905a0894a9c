#pragma once

#include <optional>
#include <string>

#include "sim/command/session.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// Attributes of a study that goes on from a checkpoint.
namespace branch_names {
inline constexpr const char* branched_from = "branched_from";
inline constexpr const char* own_history = "own_history";  ///< 0: its scenario does not tell all
}  // namespace branch_names

/// The scenario of a file, read from its complete text. If this program cannot read it, says so,
/// sets the exit code, and returns nothing.
std::optional<ReadScenario> scenario_again(const StudyReader& stored, Session& session);

/// The study that a file holds, made again from the file's own scenario. If this program cannot
/// make it, says so, sets the exit code, and returns nothing.
std::optional<Study> study_again(const StudyReader& stored, Session& session);

/// The whole study that a file holds a part of.
std::optional<Study> whole_study_again(const StudyReader& stored, Session& session);

/// The runs that are not complete, failed ones too, or are damaged, which is told.
Wanted missing_runs(const StudyReader& stored, const Session& session);

/// Warns if not this program began a study that it is to go on with.
void warn_if_another_began(const StudyReader& stored, const Session& session);

}  // namespace tillit
