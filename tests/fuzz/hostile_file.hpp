#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/fuzz/choices.hpp"

namespace tillit::fuzz {

using FileBytes = std::vector<unsigned char>;

FileBytes bytes_of(const std::filesystem::path& path);

/// A file of ours that somebody has changed through HDF5 itself, as the choices say: attributes and
/// variables are left out, or have other types, lengths, values and dimensions; links lead
/// elsewhere. It is a sound HDF5 file all the same, so that what goes wrong with it is our fault.
FileBytes changed(const FileBytes& file, Choices& choices);

}  // namespace tillit::fuzz
