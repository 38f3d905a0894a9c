#pragma once

#include <vector>

#include "sim/command/explanation/explained_change.hpp"
#include "sim/study/explained_run.hpp"

namespace tillit {

/// Explains what moved a change most, what moved that most, and so on, over the same weeks: so many
/// steps, or until something cannot be explained further or has been explained already. `runs`: by
/// variant; each step lives their weeks once more.
void follow_causes(ExplainedChange& change, const std::vector<ExplainedRun>& runs, int steps);

}  // namespace tillit
