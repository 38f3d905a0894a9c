#pragma once

#include <cstddef>
#include <filesystem>

namespace tillit {

// A checkpoint begins with a block of text that HDF5 leaves to its user: what the file is, how long
// it is, and the hash of all that follows. It is looked at before HDF5 sees the file, so that a
// damaged file is told and never read.

/// Bytes before what HDF5 writes.
inline constexpr std::size_t seal_bytes = 512;

/// Writes the seal of a file that is complete and closed, and waits until all of it is on disk.
/// Throws StoreError.
void seal(const std::filesystem::path& path);

/// Throws StoreError unless the file is a checkpoint as it was sealed, of a version that this
/// program can read.
void want_sealed(const std::filesystem::path& path);

/// Waits until the names in a folder are on disk.
void sync_folder(const std::filesystem::path& folder);

}  // namespace tillit
