#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/participant_means.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

/// What a study found, for people: per lens, variant and main outcome the baseline's mean and the
/// paired difference to it, with its 95 % interval. Where only some principals take part, the same
/// of those.
std::string closing_table(const Study& study, const WindowMeans& means,
                          const ParticipantMeans& participants, Language language);

}  // namespace tillit
