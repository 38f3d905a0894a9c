#include "tests/fuzz/hostile_file.hpp"

#include <hdf5.h>
#include <hdf5_hl.h>

#include <array>

#include "tests/fuzz/opened.hpp"

namespace tillit::fuzz {
namespace {

hid_t text_type() {
  const hid_t type = H5Tcopy(H5T_C_S1);
  H5Tset_size(type, H5T_VARIABLE);
  H5Tset_cset(type, H5T_CSET_UTF8);
  return type;
}

class Hand {
 public:
  Hand(hid_t file, const Names& objects, Choices& choices)
      : file_(file), objects_(objects), choices_(choices) {}

  void change_something() {
    const std::string& object = objects_[choices_.below(objects_.size())];
    switch (choices_.below(11)) {
      case 0:
        return set_attribute(object);
      case 1:
        return drop_attribute(object);
      case 2:
      case 3:
        return set_values(object);
      case 4:
        H5Ldelete(file_, object.c_str(), H5P_DEFAULT);
        return;
      case 5:
      case 6:
        return replace(object);
      case 7:
        return link(object);
      case 8:
        return resize(object);
      case 9:
        return attach(object);
      default:
        return write_chunk(object);
    }
  }

 private:
  /// A type of numbers or texts, ours or not.
  hid_t type() {
    const std::array<hid_t, 10> types{
        H5T_STD_I32LE, H5T_STD_U64LE, H5T_IEEE_F64LE, H5T_STD_U8LE,       H5T_IEEE_F32LE,
        H5T_STD_I64BE, H5T_STD_B16LE, H5T_STD_I8LE,   H5T_NATIVE_LDOUBLE, H5T_STD_REF_OBJ};
    const std::size_t which = choices_.below(types.size() + 4);
    if (which < types.size()) return H5Tcopy(types.at(which));
    if (which == types.size()) return H5Tvlen_create(H5T_STD_I32LE);
    if (which > types.size() + 1) return text_type();
    const hid_t fixed = H5Tcopy(H5T_C_S1);
    H5Tset_size(fixed, 1 + choices_.below(20));
    return fixed;
  }

  /// `huge`: of any length, if nothing is to be written there.
  hid_t space(bool huge) {
    const std::size_t rank = choices_.below(5);
    if (rank == 0) return H5Screate(H5S_SCALAR);
    if (rank == 4) return H5Screate(H5S_NULL);
    std::array<hsize_t, 3> lengths{};
    for (std::size_t i = 0; i < rank; ++i) {
      lengths.at(i) = huge ? choices_.number() : choices_.below(14);  // all can be filled
    }
    return H5Screate_simple(static_cast<int>(rank), lengths.data(), nullptr);
  }

  void fill(hid_t object, hid_t type, hid_t space, bool attribute) {
    const hssize_t count = H5Sget_simple_extent_npoints(space);
    if (count <= 0 || count > 4096) return;
    if (H5Tis_variable_str(type) > 0) {
      Names texts(static_cast<std::size_t>(count));
      std::vector<const char*> starts;
      for (std::string& text : texts) starts.push_back((text = choices_.text()).c_str());
      write(object, type, starts.data(), attribute);
    } else if (H5Tget_class(type) != H5T_VLEN) {
      std::vector<unsigned char> bytes(static_cast<std::size_t>(count) * H5Tget_size(type));
      for (unsigned char& one : bytes) one = choices_.byte();
      write(object, type, bytes.data(), attribute);
    }
  }

  static void write(hid_t object, hid_t type, const void* values, bool attribute) {
    if (attribute) {
      H5Awrite(object, type, values);
    } else {
      const Opened<H5Pclose> settings{H5Pcreate(H5P_DATASET_XFER)};
      H5Pset_buffer(settings.id, 1 << 16, nullptr, nullptr);
      H5Dwrite(object, type, H5S_ALL, H5S_ALL, settings.id, values);
    }
  }

  std::string name_of_attribute(const std::string& object) {
    Names names;
    const Opened<H5Oclose> opened{H5Oopen(file_, object.c_str(), H5P_DEFAULT)};
    hsize_t start = 0;
    H5Aiterate2(opened.id, H5_INDEX_NAME, H5_ITER_INC, &start, take_name<H5A_info_t>, &names);
    names.emplace_back("more");
    return names[choices_.below(names.size())];
  }

  void drop_attribute(const std::string& object) {
    H5Adelete_by_name(file_, object.c_str(), name_of_attribute(object).c_str(), H5P_DEFAULT);
  }

  void set_attribute(const std::string& object) {
    const std::string name = name_of_attribute(object);
    H5Adelete_by_name(file_, object.c_str(), name.c_str(), H5P_DEFAULT);
    const Opened<H5Tclose> type_of{type()};
    const Opened<H5Sclose> space_of{space(false)};
    const Opened<H5Aclose> made{H5Acreate_by_name(file_, object.c_str(), name.c_str(), type_of.id,
                                                  space_of.id, H5P_DEFAULT, H5P_DEFAULT,
                                                  H5P_DEFAULT)};
    if (made.id >= 0) fill(made.id, type_of.id, space_of.id, true);
  }

  void set_values(const std::string& object) {
    const Opened<H5Dclose> dataset{H5Dopen2(file_, object.c_str(), H5P_DEFAULT)};
    if (dataset.id < 0) return;
    const Opened<H5Tclose> type_of{H5Dget_type(dataset.id)};
    const Opened<H5Sclose> space_of{H5Dget_space(dataset.id)};
    if (H5Tis_variable_str(type_of.id) > 0 && !has_storage(dataset.id)) return;
    fill(dataset.id, type_of.id, space_of.id, false);
  }

  /// Where texts have none, the library takes bytes that something else left for texts to replace.
  static bool has_storage(hid_t dataset) {
    H5D_space_status_t status = H5D_SPACE_STATUS_NOT_ALLOCATED;
    H5Dget_space_status(dataset, &status);
    return status != H5D_SPACE_STATUS_NOT_ALLOCATED;
  }

  void replace(const std::string& object) {
    if (object == ".") return;
    H5Ldelete(file_, object.c_str(), H5P_DEFAULT);
    const Opened<H5Pclose> storage{H5Pcreate(H5P_DATASET_CREATE)};
    const std::size_t how = choices_.below(5);
    const bool huge = how == 1 || how == 2;
    if (how == 2) {
      std::array<hsize_t, 3> lengths{};
      const std::size_t rank = 1 + choices_.below(3);
      for (std::size_t i = 0; i < rank; ++i) lengths.at(i) = choices_.number();
      H5Pset_chunk(storage.id, static_cast<int>(rank), lengths.data());
    }
    if (how == 3) H5Pset_external(storage.id, "elsewhere", 0, H5F_UNLIMITED);
    const Opened<H5Tclose> type_of{type()};
    const Opened<H5Sclose> space_of{space(huge)};
    if (how == 4) {
      H5Pset_virtual(storage.id, space_of.id, choices_.any() ? "other.d/r0.h5" : "/etc/other.h5",
                     "complete", space_of.id);
    }
    // Not allocated: a contiguous variable of any size would be.
    if (huge) H5Pset_alloc_time(storage.id, H5D_ALLOC_TIME_LATE);
    if (how == 0) H5Pset_alloc_time(storage.id, H5D_ALLOC_TIME_EARLY);  // see has_storage
    const Opened<H5Dclose> made{H5Dcreate2(file_, object.c_str(), type_of.id, space_of.id,
                                           H5P_DEFAULT, storage.id, H5P_DEFAULT)};
    if (made.id >= 0 && !huge && how == 0) fill(made.id, type_of.id, space_of.id, false);
  }

  void link(const std::string& object) {
    const std::string& other = objects_[choices_.below(objects_.size())];
    if (object == "." || object == other) return;
    H5Ldelete(file_, object.c_str(), H5P_DEFAULT);
    switch (choices_.below(4)) {
      case 0:
        H5Lcreate_soft(other.c_str(), file_, object.c_str(), H5P_DEFAULT, H5P_DEFAULT);
        return;
      case 1:
        H5Lcreate_external("/etc/other.h5", "complete", file_, object.c_str(), H5P_DEFAULT,
                           H5P_DEFAULT);
        return;
      case 2:
        H5Lcreate_hard(file_, other.c_str(), file_, object.c_str(), H5P_DEFAULT, H5P_DEFAULT);
        return;
      default: {
        const Opened<H5Gclose> group{
            H5Gcreate2(file_, object.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT)};
      }
    }
  }

  void resize(const std::string& object) {
    const Opened<H5Dclose> dataset{H5Dopen2(file_, object.c_str(), H5P_DEFAULT)};
    std::array<hsize_t, H5S_MAX_RANK> lengths{};
    for (hsize_t& length : lengths) length = choices_.below(40);
    if (dataset.id >= 0) H5Dset_extent(dataset.id, lengths.data());
  }

  /// After both have lost what makes them scales, and their lists of one another: the library
  /// trusts those, whatever they are.
  void attach(const std::string& object) {
    const std::string& other = objects_[choices_.below(objects_.size())];
    const Opened<H5Dclose> dataset{H5Dopen2(file_, object.c_str(), H5P_DEFAULT)};
    const Opened<H5Dclose> scale{H5Dopen2(file_, other.c_str(), H5P_DEFAULT)};
    const auto dimension = static_cast<unsigned>(choices_.below(5));
    if (dataset.id < 0 || scale.id < 0) return;
    for (const char* name : {"CLASS", "DIMENSION_LIST", "REFERENCE_LIST"}) {
      for (const hid_t one : {dataset.id, scale.id}) {
        if (H5Aexists(one, name) > 0) H5Adelete(one, name);
      }
    }
    if (choices_.below(3) == 0) H5DSset_scale(dataset.id, choices_.text().c_str());
    if (choices_.below(4) != 0) H5DSattach_scale(dataset.id, scale.id, dimension);
  }

  /// Compressed values that are none. Of numbers only: lengths of texts the library believes,
  /// however long, and takes the memory (docs/hardening.md).
  void write_chunk(const std::string& object) {
    const Opened<H5Dclose> dataset{H5Dopen2(file_, object.c_str(), H5P_DEFAULT)};
    if (dataset.id < 0) return;
    const Opened<H5Pclose> storage{H5Dget_create_plist(dataset.id)};
    const Opened<H5Tclose> type_of{H5Dget_type(dataset.id)};
    if (H5Tis_variable_str(type_of.id) > 0) return;
    if (H5Pget_layout(storage.id) != H5D_CHUNKED || H5Pget_nfilters(storage.id) == 0) return;
    const std::array<hsize_t, H5S_MAX_RANK> place{};
    std::vector<unsigned char> bytes(1 + choices_.below(60));
    for (unsigned char& one : bytes) one = choices_.byte();
    H5Dwrite_chunk(dataset.id, H5P_DEFAULT, 0, place.data(), bytes.size(), bytes.data());
  }

  hid_t file_;
  const Names& objects_;  // some of which may be gone by now
  Choices& choices_;
};

}  // namespace

void write_changed(const SampleFile& sample, const std::filesystem::path& path, Choices choices) {
  write(sample.bytes, path);
  {
    const OpenedFile file = opened(path, H5F_ACC_RDWR);
    for (int changes = 0; changes < 8 && choices.any(); ++changes) {
      Hand(file.id, sample.objects, choices).change_something();
    }
  }
  constexpr std::uintmax_t most_bytes = 1 << 20;  // what takes long to read takes it for being long
  if (std::filesystem::file_size(path) > most_bytes) write(sample.bytes, path);
}

}  // namespace tillit::fuzz
