#pragma once

#include <hdf5.h>

#include <filesystem>

namespace tillit::fuzz {

/// Closes what HDF5 has opened; what could not be opened needs nothing.
template <herr_t (*close)(hid_t)>
struct Opened {
  hid_t id;
  ~Opened() {
    if (id >= 0) close(id);
  }
};

using OpenedFile = Opened<H5Fclose>;

inline OpenedFile opened(const std::filesystem::path& path, unsigned how) {
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  H5set_free_list_limits(-1, -1, -1, -1, -1, -1);  // to open a file takes half a mebibyte each time
  return {H5Fopen(path.c_str(), how, H5P_DEFAULT)};
}

}  // namespace tillit::fuzz
