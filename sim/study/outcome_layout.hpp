#pragma once

#include "sim/run/model.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// What the file of a study holds: every outcome as declared (by principal under its own name,
/// `national_` and `sector_` beside it), `in_trial`, and the model's extra series. A Recorder gives
/// the values in the same order.
Layout layout_of(const Scenario& scenario, const Declaration& declaration, const Extras& extras);

/// Takes away what the scenario does not record: what stands by principal, if it records none.
/// Returns, per series that the layout had, whether it is still there.
std::vector<bool> keep_what_is_recorded(const Scenario& scenario, Layout& layout);

/// The runs of a study: the scenario's lenses and variants with the given replications.
StudyAxes axes_of(const Scenario& scenario, const std::vector<std::int32_t>& replications);

}  // namespace tillit
