#pragma once

#include <cstddef>
#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

/// Whether the outcome of `until` is known as well as it should be after the first replications.
std::string known_line(const Study& study, const WindowMeans& means, std::size_t replications,
                       Language language);

/// The same, and for every lens and variant how many independent runs tell as much as its pairs:
/// about the outcome of `until`; if there is none, about the first main outcome, as soon as there
/// are eight replications. Of the points of a design, that where pairing saves least.
std::string precision_lines(const Study& study, const WindowMeans& means, std::size_t replications,
                            Language language);

}  // namespace tillit
