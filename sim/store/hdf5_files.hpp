#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tillit {

/// The files in a folder whose names end in .h5, by name; none where it cannot be read.
std::vector<std::filesystem::path> hdf5_files_in(const std::filesystem::path& folder);

/// What lies beside a study and has its name: NAME.h5 has NAME.d for the ending ".d", and a study
/// whose name ends otherwise keeps that ending, so that no two studies share a place.
std::filesystem::path beside(const std::filesystem::path& study, const std::string& ending);

}  // namespace tillit
