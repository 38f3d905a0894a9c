#pragma once

#include <filesystem>
#include <utility>

#include "sim/store/hdf5_handle.hpp"
#include "sim/store/store_error.hpp"

namespace tillit {

/// Makes one clear error of what HDF5 and the operating system said.
StoreError diagnosis(const hdf5::Failure& failure, StoreAction action,
                     const std::filesystem::path& path);

/// Does something with a file while holding HDF5's lock; its failures become StoreErrors.
template <class Work>
decltype(auto) told_as(StoreAction action, const std::filesystem::path& path, Work&& work) {
  const hdf5::Lock lock;
  try {
    return std::forward<Work>(work)();
  } catch (const hdf5::Failure& failure) {
    throw diagnosis(failure, action, path);
  }
}

}  // namespace tillit
