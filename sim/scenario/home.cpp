#include "sim/scenario/home.hpp"

#include <cstdlib>

namespace tillit {

std::filesystem::path project_folder() {
  const char* home = std::getenv("TILLIT_HOME");
  return home != nullptr && *home != '\0' ? home : TILLIT_SOURCE_FOLDER;
}

}  // namespace tillit
