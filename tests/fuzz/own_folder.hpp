#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace tillit::fuzz {

/// A folder in memory where the program works: what a fuzzed text names by a relative path is
/// there. Removed at the end.
class OwnFolder {
 public:
  OwnFolder() {
    std::string path = std::filesystem::is_directory("/dev/shm") ? "/dev/shm/tillit-fuzz-XXXXXX"
                                                                 : "/tmp/tillit-fuzz-XXXXXX";
    if (mkdtemp(path.data()) == nullptr || chdir(path.c_str()) != 0) std::abort();
    path_ = path;
  }
  ~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;

  static void write(const char* name, std::string_view text) {
    std::ofstream(name, std::ios::binary) << text;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace tillit::fuzz
