#pragma once

#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// Half the chunks that a node of HDF5's chunk index should hold: one node for all chunks of a
/// series, as long as it stays small. A node that never splits cannot be caught half split.
unsigned index_width(const Layout& layout, const StudyAxes& axes);

/// The lengths of a chunk along so many dimensions of runs and then those of the series: it is of
/// one run. `cut` has chunks.
std::vector<hsize_t> chunk_lengths(std::size_t dimensions_of_runs, const Chunking& cut);

/// Storage that knows the series' fill value, and no more.
hdf5::Settings empty_storage_of(const Series& series);

/// How HDF5 stores a series: its fill value, chunks and filters.
hdf5::Settings storage_of(const Layout& layout, const StudyAxes& axes, const Series& series);

/// The auxiliary variables that belong to a series, as the CF conventions name them: readers show
/// them as coordinates.
std::string coordinates_of(const Layout& layout, const StudyAxes& axes, const Series& series);

}  // namespace tillit
