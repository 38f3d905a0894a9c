#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tillit::fuzz {

using FileBytes = std::vector<unsigned char>;

/// A file of ours, as it is before somebody changes it.
struct SampleFile {
  /// Its groups are made anew, so that names in them can be taken away and put back: in groups such
  /// as our programs make them HDF5 then writes beside its memory (docs/hardening.md).
  explicit SampleFile(const std::filesystem::path& path);

  FileBytes bytes;
  std::vector<std::string> objects;  ///< the paths of its groups and variables
};

FileBytes bytes_of(const std::filesystem::path& path);

void write(const FileBytes& bytes, const std::filesystem::path& path);

}  // namespace tillit::fuzz
