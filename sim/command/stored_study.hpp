#pragma once

#include <optional>
#include <string>

#include "sim/command/session.hpp"
#include "sim/store/study_reader.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// Reads the whole file once in a process of its own (see in_child): throws a StoreError if the
/// file is so damaged that this process could not go on.
void read_in_child(const std::string& path);

/// The study that a file holds, made again from the file's own scenario. If this program cannot
/// make it, says so, sets the exit code, and returns nothing.
std::optional<Study> study_again(const StudyReader& stored, Session& session);

}  // namespace tillit
