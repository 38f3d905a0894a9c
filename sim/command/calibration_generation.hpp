#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "sim/command/make_runs.hpp"
#include "sim/command/session.hpp"
#include "sim/design/factor.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {

/// What the points of one generation (in the unit cube) give for each target, from the study
/// `path`: the file is read, finished or begun, whichever it takes. If it holds another study, or
/// if the user stopped it, says so, sets the exit code, and gives nothing.
std::optional<std::vector<std::vector<double>>> values_of_generation(
    const ReadScenario& read, const Points& unit_points, const std::filesystem::path& path,
    const Making& making, Session& session);

}  // namespace tillit
