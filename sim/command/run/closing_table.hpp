#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/study_means.hpp"

namespace tillit {

/// What a study found, for people: per lens, variant and main outcome the baseline's mean and the
/// paired difference to it, with its 95 % interval. Where only some principals take part, the same
/// of those. Then how well the differences are known. `replications`: the first so many were to be
/// made.
std::string closing_table(const Study& study, const StudyMeans& means, std::size_t replications,
                          Language language);

}  // namespace tillit
