#pragma once

#include <filesystem>
#include <new>
#include <stdexcept>
#include <utility>
#include <variant>

#include "sim/store/hdf5/hdf5_handle.hpp"
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
  } catch (const std::bad_alloc&) {
    throw StoreError(StoreProblem::no_memory, action, path.string());
  } catch (const std::bad_variant_access&) {  // labels of another type than every study has
    throw StoreError(StoreProblem::damaged, action, path.string());
  } catch (const std::logic_error&) {  // a place or size that does not fit the others
    if (action != StoreAction::read) throw;
    throw StoreError(StoreProblem::damaged, action, path.string());
  }
}

}  // namespace tillit
