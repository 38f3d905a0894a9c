#include "sim/store/hdf5_files.hpp"

#include <algorithm>
#include <system_error>

namespace tillit {

std::vector<std::filesystem::path> hdf5_files_in(const std::filesystem::path& folder) {
  std::error_code unknown;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unknown)) {
    if (entry.path().extension() == ".h5") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::filesystem::path beside(const std::filesystem::path& study, const std::string& ending) {
  std::filesystem::path result = study;
  if (result.extension() == ".h5") result.replace_extension();
  return result += ending;
}

}  // namespace tillit
