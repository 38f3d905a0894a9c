#pragma once

#include <filesystem>

#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/sample_file.hpp"

namespace tillit::fuzz {

/// Writes a file of ours that somebody has changed through HDF5 itself, as the choices say:
/// attributes and variables are left out, or have other types, lengths, values and dimensions;
/// links lead elsewhere. It is a sound HDF5 file all the same, so that what goes wrong with it is
/// our fault.
void write_changed(const SampleFile& sample, const std::filesystem::path& path, Choices choices);

}  // namespace tillit::fuzz
