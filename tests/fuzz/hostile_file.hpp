#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/fuzz/choices.hpp"

namespace tillit::fuzz {

using FileBytes = std::vector<unsigned char>;

/// A file of ours.
struct SampleFile {
  explicit SampleFile(const std::filesystem::path& path);

  FileBytes bytes;
  std::vector<std::string> objects;  ///< the paths of its groups and variables
};

/// Writes a file of ours that somebody has changed through HDF5 itself, as the choices say:
/// attributes and variables are left out, or have other types, lengths, values and dimensions;
/// links lead elsewhere. It is a sound HDF5 file all the same, so that what goes wrong with it is
/// our fault.
void write_changed(const SampleFile& sample, const std::filesystem::path& path, Choices choices);

void write(const FileBytes& bytes, const std::filesystem::path& path);

}  // namespace tillit::fuzz
