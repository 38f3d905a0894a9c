#pragma once

#include <filesystem>
#include <functional>

namespace tillit {

/// Reads a study in a process of its own, since HDF5 can crash on a damaged file, or never come to
/// an end: that is then a StoreError like others. Time and memory are bounded (StoreLimits) by what
/// the study and its shards, or the studies of a folder, take on the disk. Gives what `work` gives,
/// from 0 to 89; what it prints is seen. What else `work` throws is printed, and a StoreError here.
/// Throws std::system_error if the standard output could not be written. To be called before there
/// are threads, or while they rest.
int in_child(const std::filesystem::path& study, const std::function<int()>& work);

}  // namespace tillit
