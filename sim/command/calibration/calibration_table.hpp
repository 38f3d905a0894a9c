#pragma once

#include <string>

#include "sim/calibration/posterior.hpp"
#include "sim/calibration/sampler.hpp"

namespace tillit {

/// What a calibration found: each parameter's prior, mean and interval, and for each target its
/// band, what the kept particles give, and how many of them (by weight) lie within the band.
std::string calibration_table(const Calibration& calibration, const Posterior& posterior,
                              Language language);

/// Why there is no further generation, in a sentence.
std::string ending_words(Ending ending, Language language);

}  // namespace tillit
