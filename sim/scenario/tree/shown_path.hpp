#pragma once

#include <filesystem>
#include <string>

namespace tillit {

/// The path as short as it can be written here, for messages.
inline std::string shown_path(const std::filesystem::path& path) {
  std::error_code none;
  const std::string near = std::filesystem::proximate(path, none).string();
  return near.empty() || near.starts_with("..") ? path.string() : near;
}

}  // namespace tillit
