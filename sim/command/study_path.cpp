#include "sim/command/study_path.hpp"

#include <fmt/format.h>

namespace tillit {

std::filesystem::path free_study_path(const std::string& scenario_name) {
  const std::filesystem::path folder = "results";
  std::error_code unknown;
  std::filesystem::path path = folder / (scenario_name + ".h5");
  for (int number = 2; std::filesystem::exists(path, unknown); ++number) {
    path = folder / fmt::format("{}-{}.h5", scenario_name, number);
  }
  return path;
}

}  // namespace tillit
