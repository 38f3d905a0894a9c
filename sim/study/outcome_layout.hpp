#pragma once

#include "sim/run/model.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// What the file of a study holds: every outcome as declared (by principal under its own name,
/// `national_` and `sector_` beside it), `in_trial`, and the model's extra series. A Recorder gives
/// the values in the same order.
Layout layout_of(const Scenario& scenario, const Declaration& declaration, const Extras& extras);

/// The runs of a study: the scenario's lenses and variants with the given replications.
StudyAxes axes_of(const Scenario& scenario, const std::vector<std::int32_t>& replications);

}  // namespace tillit
