#pragma once

#include <filesystem>
#include <memory>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/journalled_file.hpp"

namespace tillit::hdf5 {

/// What files are opened for writing with: every flush takes effect as a whole or not at all (see
/// JournalledFile), and no other program opens the file meanwhile.
Settings journalled_access();

/// Tells a file that was opened so that it has another name now.
void moved_to(hid_t file, const std::filesystem::path& path);

/// Ends a flush of a file that was interrupted by the end of its program.
void recover(const std::filesystem::path& path);

/// Keeps every other program from opening a file for writing. Throws a Failure, EAGAIN, if one has.
std::unique_ptr<JournalledFile> held(const std::filesystem::path& path);

/// Removes the journal of a file that is no longer there, before a new one takes its name.
void forget_journal_of(const std::filesystem::path& path);

}  // namespace tillit::hdf5
