#pragma once

#include <filesystem>

namespace tillit {

/// The project's folder, where scenarios/ and its data are: the environment variable TILLIT_HOME,
/// otherwise the folder the program was built from.
std::filesystem::path project_folder();

}  // namespace tillit
