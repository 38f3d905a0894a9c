#pragma once

#include <optional>

#include "sim/command/session.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {

/// The threads, and as many of the wanted runs at once as stay below `memory` bytes, or within
/// the machine if that is infinity; tells if that
/// is what keeps threads from working on a run each. If not even one does, says so, sets the exit
/// code, and returns nothing.
std::optional<Hands> hands_for(const Study& study, const Wanted& wanted, int threads, double memory,
                               bool quiet, Session& session);

}  // namespace tillit
