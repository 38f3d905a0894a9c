#pragma once

#include <filesystem>
#include <string>

namespace tillit {

/// Where a study goes that was given no name: results/NAME.h5 below the working directory, or, if
/// that exists, the next free of NAME-2.h5, NAME-3.h5, …
std::filesystem::path free_study_path(const std::string& scenario_name);

}  // namespace tillit
