#pragma once

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

// What StudyReader finds in a file that is open. They throw hdf5::Failure.

StudyAxes read_axes(hid_t file);

/// Dimensions, series and auxiliary variables that are not in every study, in the file's order.
/// Throws unless every variable of runs is as long as the axes and its own dimensions say, with no
/// more values for one run than StoreLimits, and what belongs to labels has one value for each.
void want_sizes(hid_t file, const StudyAxes& axes, const Layout& layout);

Layout read_layout(hid_t file, const StudyAxes& axes);

Provenance read_provenance(hid_t file);

}  // namespace tillit
