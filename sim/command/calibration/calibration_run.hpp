#pragma once

#include <filesystem>
#include <optional>

#include "sim/command/calibration/calibration_generation.hpp"
#include "sim/command/session.hpp"
#include "sim/scenario/read.hpp"

namespace tillit {

// A calibration lies in a folder: a study for each generation, and posterior.csv. Each of its
// studies holds the whole scenario; that of the last one counts.

/// The scenario of the calibration in a folder. If there is none, says so, sets the exit code, and
/// returns nothing. Throws StoreError.
std::optional<ReadScenario> stored_calibration(const std::filesystem::path& folder,
                                               Session& session);

/// Whether a scenario, called `name`, is that of the calibration in a folder; if not, shows where
/// they differ and sets the exit code.
bool is_calibration(const ReadScenario& wanted, const std::string& name,
                    const std::filesystem::path& folder, const ReadScenario& stored,
                    Session& session);

/// Reads the generations that are there, makes those that are not, and tells what was found. The
/// scenario is as from_complete_text gives it. Throws StoreError.
void go_on_with_calibration(const ReadScenario& calibration, const std::filesystem::path& folder,
                            const GenerationMaking& making, Session& session);

/// Tells how far the calibration in a folder has come.
void tell_calibration_status(const std::filesystem::path& folder, Session& session);

}  // namespace tillit
