#pragma once

#include <filesystem>
#include <functional>

namespace tillit {

/// Reads a study in a process of its own, with bounded time and memory (StoreLimits), since HDF5
/// can crash on a damaged file, or never come to an end: that is then a StoreError like others.
/// Gives what `work` gives, from 0 to 255; what it prints is seen. To be called before there are
/// threads.
int in_child(const std::filesystem::path& study, const std::function<int()>& work);

}  // namespace tillit
