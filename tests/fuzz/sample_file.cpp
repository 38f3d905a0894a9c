#include "tests/fuzz/sample_file.hpp"

#include <fstream>

#include "tests/fuzz/opened.hpp"
#include "tests/fuzz/own_folder.hpp"

namespace tillit::fuzz {
namespace {

bool is_group(hid_t file, const std::string& object) {
  H5O_info_t info;
  return H5Oget_info_by_name2(file, object.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT) >= 0 &&
         info.type == H5O_TYPE_GROUP;
}

/// A group of the newer kind, which keeps its names in messages, takes the place of the old one.
void make_anew(hid_t file, const std::string& group) {
  const std::string anew = group + " anew";
  {
    const Opened<H5Pclose> kind{H5Pcreate(H5P_GROUP_CREATE)};
    H5Pset_link_creation_order(kind.id, H5P_CRT_ORDER_TRACKED);
    const Opened<H5Gclose> from{H5Gopen2(file, group.c_str(), H5P_DEFAULT)};
    const Opened<H5Gclose> to{H5Gcreate2(file, anew.c_str(), H5P_DEFAULT, kind.id, H5P_DEFAULT)};
    Names names;
    H5Literate(from.id, H5_INDEX_NAME, H5_ITER_INC, nullptr, take_name<H5L_info_t>, &names);
    for (const std::string& name : names) {
      H5Lmove(from.id, name.c_str(), to.id, name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
    }
  }
  H5Ldelete(file, group.c_str(), H5P_DEFAULT);
  H5Lmove(file, anew.c_str(), file, group.c_str(), H5P_DEFAULT, H5P_DEFAULT);
}

}  // namespace

SampleFile::SampleFile(const std::filesystem::path& path) {
  {
    const OpenedFile file = opened(path, H5F_ACC_RDWR);
    H5Ovisit2(file.id, H5_INDEX_NAME, H5_ITER_INC, take_name<H5O_info_t>, &objects, H5O_INFO_BASIC);
    for (const std::string& object : objects) {
      if (object != "." && is_group(file.id, object)) make_anew(file.id, object);
    }
  }
  bytes = bytes_of(path);
}

FileBytes bytes_of(const std::filesystem::path& path) {
  // At once: byte by byte it took most of the time of a run of `journal`.
  FileBytes bytes(std::filesystem::file_size(path));
  std::ifstream stream(path, std::ios::binary);
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

void write(const FileBytes& bytes, const std::filesystem::path& path) {
  OwnFolder::write(path.c_str(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace tillit::fuzz
