#pragma once

#include <hdf5.h>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/fuzz/claims.hpp"

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

using Names = std::vector<std::string>;

/// For H5Ovisit2, H5Literate and H5Aiterate2, which tell of each name what they know.
template <class Info>
herr_t take_name(hid_t, const char* name, const Info*, void* names) {
  static_cast<Names*>(names)->emplace_back(name);
  return 0;
}

/// When it is closed, so is all in it that the library has forgotten to close: H5DSattach_scale
/// does at times.
inline OpenedFile opened(const std::filesystem::path& path, unsigned how) {
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  H5set_free_list_limits(-1, -1, -1, -1, -1, -1);  // to open a file takes half a mebibyte each time
  const Opened<H5Pclose> settings{H5Pcreate(H5P_FILE_ACCESS)};
  H5Pset_fclose_degree(settings.id, H5F_CLOSE_STRONG);
  return {H5Fopen(path.c_str(), how, settings.id)};
}

/// Claims at its end that all has been closed that was opened since its beginning. Not of types:
/// the library forgets some of those when it reads names of dimensions. They keep no file open, and
/// are closed here.
class AllIsClosed {
 public:
  AllIsClosed() = default;
  AllIsClosed(const AllIsClosed&) = delete;
  AllIsClosed& operator=(const AllIsClosed&) = delete;
  ~AllIsClosed() {
    claim(open_things() == before_, "what was opened has been closed");
    std::array<hid_t, 64> types{};
    const ssize_t count = H5Fget_obj_ids(H5F_OBJ_ALL, H5F_OBJ_DATATYPE, types.size(), types.data());
    for (ssize_t i = 0; i < count; ++i) H5Tclose(types.at(static_cast<std::size_t>(i)));
  }

 private:
  static ssize_t open_things() {
    return H5Fget_obj_count(H5F_OBJ_ALL,
                            H5F_OBJ_FILE | H5F_OBJ_DATASET | H5F_OBJ_GROUP | H5F_OBJ_ATTR);
  }
  ssize_t before_ = open_things();
};

}  // namespace tillit::fuzz
