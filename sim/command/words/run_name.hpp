#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// "lens balanced, replication 3, variant trial", and the point of the design if there is one.
std::string run_name(const StudyAxes& axes, const RunIndex& run, Language language);

/// "lens balanced, variant trial", and the point: what is compared with the baseline.
std::string difference_name(const StudyAxes& axes, const RunIndex& run, Language language);

}  // namespace tillit
