#pragma once

#include <filesystem>
#include <vector>

namespace tillit {

/// The files in a folder whose names end in .h5, by name; none where it cannot be read.
std::vector<std::filesystem::path> hdf5_files_in(const std::filesystem::path& folder);

}  // namespace tillit
