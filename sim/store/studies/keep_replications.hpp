#pragma once

#include <filesystem>

#include "sim/store/layout.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// Replaces a study that is not open, all of whose runs in its first replications are done, by one
/// that holds only these and is complete. `axes`: the study's, with the replications that are kept.
/// The runs are copied as they are compressed. Until the new file is whole, the old one stays under
/// its name. Throws StoreError.
void keep_replications(const std::filesystem::path& path, const Layout& layout,
                       const StudyAxes& axes);

}  // namespace tillit
