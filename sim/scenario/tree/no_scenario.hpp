#pragma once

#include <filesystem>
#include <optional>

#include "sim/scenario/mistakes/mistake.hpp"

namespace tillit {

/// Why what is named on the command line cannot be a scenario: it is not there, or is what a study
/// left. Nothing if it may be one.
std::optional<UnreadableFile> no_scenario(const std::filesystem::path& path);

}  // namespace tillit
