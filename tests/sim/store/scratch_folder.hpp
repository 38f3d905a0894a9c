#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

namespace tillit::sample {

/// A folder of its own for one test, removed with everything in it.
class ScratchFolder {
 public:
  ScratchFolder() {
    static std::atomic<int> made{0};
    folder_ = std::filesystem::temp_directory_path() /
              ("tillit-store-" + std::to_string(getpid()) + "-" + std::to_string(made++));
    std::filesystem::create_directories(folder_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  const std::filesystem::path& path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

/// Waits until another process has made the file; gives up after half a minute.
inline bool appears(const std::filesystem::path& path) {
  for (int i = 0; i < 30000 && !std::filesystem::exists(path); ++i) usleep(1000);
  return std::filesystem::exists(path);
}

}  // namespace tillit::sample
