#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "sim/command/session.hpp"

namespace tillit {

/// Where a study goes that was given no name: results/NAME.h5 below the working directory, or, if
/// that exists, the next free of NAME-2.h5, NAME-3.h5, …; says so, unless `quiet`.
std::filesystem::path free_study_path(const std::string& scenario_name, bool quiet,
                                      const Session& session);

/// Where a study goes that was given a name. An existing file is removed if the user said so, and
/// otherwise an error of usage, told here: then nothing is returned.
std::optional<std::filesystem::path> wanted_study_path(const std::string& wanted, bool overwrite,
                                                       Session& session);

}  // namespace tillit
