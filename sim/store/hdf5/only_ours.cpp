#include "sim/store/hdf5/only_ours.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "sim/scenario/printable.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/hdf5/virtual_storage.hpp"
#include "sim/store/store_limits.hpp"

namespace tillit::hdf5 {
namespace {

void want(bool good, const std::string& subject, const char* reason) {
  if (!good) throw Failure{subject, reason, 0};
}

/// Numbers of at most eight bytes, or texts.
void want_known_type(const Dataset& dataset, const std::string& name) {
  const Type type(H5Dget_type(dataset), name);
  const H5T_class_t kind = H5Tget_class(type);
  const bool number = (kind == H5T_INTEGER || kind == H5T_FLOAT) && H5Tget_size(type) <= 8;
  want(number || H5Tis_variable_str(type) > 0, name, "unexpected type");
}

void want_known_filters(const Settings& storage, const std::string& name) {
  const int filters = check(H5Pget_nfilters(storage), name);
  for (unsigned i = 0; i < static_cast<unsigned>(filters); ++i) {
    unsigned flags = 0;
    std::size_t values = 0;
    const H5Z_filter_t filter =
        H5Pget_filter2(storage, i, &flags, &values, nullptr, 0, nullptr, nullptr);
    const bool known = filter == H5Z_FILTER_DEFLATE || filter == H5Z_FILTER_SHUFFLE ||
                       filter == H5Z_FILTER_FLETCHER32;
    want(known, name, "unexpected filter");
  }
}

void want_chunk_within_limits(const Settings& storage, const Dataset& dataset,
                              const std::string& name) {
  std::array<hsize_t, H5S_MAX_RANK> lengths{};
  const int rank = check(H5Pget_chunk(storage, H5S_MAX_RANK, lengths.data()), name);
  double bytes = static_cast<double>(H5Tget_size(Type(H5Dget_type(dataset), name)));
  for (int i = 0; i < rank; ++i) bytes *= static_cast<double>(lengths.at(static_cast<size_t>(i)));
  want(bytes <= StoreLimits::chunk_mebibytes * 1048576.0, name, beyond_limits);
}

/// Values stand in this file, or those of a join in shards, whose names are added.
void want_own_storage(const Dataset& dataset, const std::string& name,
                      std::set<std::string>& shards) {
  const Settings storage(H5Dget_create_plist(dataset), name);
  want(check(H5Pget_external_count(storage), name) == 0, name, leads_elsewhere);
  want_known_filters(storage, name);
  switch (check(H5Pget_layout(storage), name)) {
    case H5D_VIRTUAL:
      for (const std::string& file : virtual_files(storage, name)) {
        want(is_name_of_shard(file), name, leads_elsewhere);
        shards.insert(file);
      }
      break;
    case H5D_CHUNKED:
      want_chunk_within_limits(storage, dataset, name);
      break;
    default:
      break;
  }
}

void want_lengths_within(hsize_t longest, const Dataset& dataset, const std::string& name) {
  const Space space(H5Dget_space(dataset), name);
  std::array<hsize_t, H5S_MAX_RANK> lengths{};
  const int rank = check(H5Sget_simple_extent_dims(space, lengths.data(), nullptr), name);
  for (int i = 0; i < rank; ++i) {
    want(lengths.at(static_cast<std::size_t>(i)) <= longest, name, beyond_limits);
  }
}

class Look {
 public:
  explicit Look(hsize_t longest) : longest_(longest) {}

  void at_group(hid_t group, int depth) {
    for (const std::string& name : names_in(group)) {
      ++objects_;
      want(objects_ <= StoreLimits::objects && depth <= StoreLimits::depth, "", beyond_limits);
      want(is_printable(name), "", "a name with control characters");
      H5L_info_t link;
      check(H5Lget_info(group, name.c_str(), &link, H5P_DEFAULT), name);
      want(link.type == H5L_TYPE_HARD, name, leads_elsewhere);
      at_object(group, name, depth);
    }
  }

  const std::set<std::string>& shards() const { return shards_; }

 private:
  void at_object(hid_t group, const std::string& name, int depth) {
    H5O_info_t info;
    check(H5Oget_info_by_name2(group, name.c_str(), &info, H5O_INFO_BASIC, H5P_DEFAULT), name);
    if (info.type == H5O_TYPE_GROUP) {
      return at_group(Group(H5Gopen2(group, name.c_str(), H5P_DEFAULT), name), depth + 1);
    }
    want(info.type == H5O_TYPE_DATASET, name, "unexpected kind of object");
    const Dataset dataset = open_dataset(group, name);
    want_known_type(dataset, name);
    want_own_storage(dataset, name, shards_);
    want_lengths_within(longest_, dataset, name);
  }

  hsize_t longest_;
  int objects_ = 0;
  std::set<std::string> shards_;
};

void want_regular(const std::filesystem::path& path, std::filesystem::file_type wanted) {
  std::error_code unknown;
  const auto found = std::filesystem::symlink_status(path, unknown).type();
  want(found == wanted || found == std::filesystem::file_type::not_found, path, leads_elsewhere);
}

/// Nothing if it is not there, or cannot be opened: HDF5 will not look into it either.
void want_shard_only_ours(const std::filesystem::path& shard, hsize_t longest) {
  want_regular(shard.parent_path(), std::filesystem::file_type::directory);
  want_regular(shard, std::filesystem::file_type::regular);
  const hid_t id = H5Fopen(shard.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
  if (id < 0) return;
  const File file(id, "");
  want(want_only_ours(file, longest).empty(), shard, leads_elsewhere);
}

}  // namespace

std::set<std::string> want_only_ours(hid_t file, hsize_t longest) {
  static const herr_t no_plugins = H5PLset_loading_state(0);
  static_cast<void>(no_plugins);
  Look look(longest);
  look.at_group(file, 0);
  return look.shards();
}

void want_shards_only_ours(const std::filesystem::path& study, const std::set<std::string>& shards,
                           hsize_t longest) {
  for (const std::string& shard : shards) {
    want_shard_only_ours(study.parent_path() / shard, longest);
  }
}

}  // namespace tillit::hdf5
