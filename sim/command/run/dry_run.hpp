#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/pilot.hpp"

namespace tillit {

/// What a study would cost, in words: runs, agents, time, memory and bytes.
std::string cost_text(const Study& study, const Cost& cost, int threads, Language language);

}  // namespace tillit
