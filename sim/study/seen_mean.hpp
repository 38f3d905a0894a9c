#pragma once

#include <cstddef>
#include <vector>

#include "sim/scenario/calibration.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// Where an outcome that is seen stands among the series of the study's layout.
std::size_t series_of(const Study& study, const Seen& seen);

/// Its mean over the weeks in which it is seen, from all values of that series in one run. An
/// outcome that only sectors have is the mean over them where no sector is named.
double seen_mean(const Study& study, const Seen& seen, const std::vector<double>& all);

}  // namespace tillit
