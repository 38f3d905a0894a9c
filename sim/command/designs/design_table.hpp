#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/study_means.hpp"

namespace tillit {

/// What a study found over the points of its design, for people: per lens, variant and main outcome
/// between which values the baseline and the paired difference lie, and at how many points the
/// difference is known to be above or below 0. Of an ablation: on which mechanisms each difference
/// rests. `replications`: as for closing_table.
std::string design_table(const Study& study, const StudyMeans& means, std::size_t replications,
                         Language language);

}  // namespace tillit
