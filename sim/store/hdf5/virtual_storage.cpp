#include "sim/store/hdf5/virtual_storage.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "sim/scenario/printable.hpp"
#include "sim/store/hdf5/hdf5_types.hpp"

namespace tillit {

using namespace hdf5;

namespace {

/// HDF5 takes a % in a file's name for the beginning of a pattern, and two for one.
std::string escaped(const std::string& file) {
  std::string result;
  for (const char one : file) result += one == '%' ? std::string("%%") : std::string(1, one);
  return result;
}

/// Nothing for a pattern, which can stand for any number of files.
std::optional<std::string> unescaped(const std::string& file) {
  std::string result;
  for (std::size_t i = 0; i < file.size(); ++i) {
    result += file[i];
    if (file[i] != '%') continue;
    if (i + 1 == file.size() || file[i + 1] != '%') return std::nullopt;
    ++i;
  }
  return result;
}

/// The file of one of the mappings of a virtual variable.
std::string file_of(const Settings& storage, std::size_t mapping, const std::string& name) {
  const auto length = check(H5Pget_virtual_filename(storage, mapping, nullptr, 0), name);
  std::string file(static_cast<std::size_t>(length), '\0');
  check(H5Pget_virtual_filename(storage, mapping, file.data(), file.size() + 1), name);
  const auto one = unescaped(file);
  if (!one) throw Failure{name, leads_elsewhere, 0};
  return *one;
}

}  // namespace

void look_up_in(const std::vector<Shard>& shards, const Settings& storage, const std::string& name,
                const StudyAxes& axes, const std::vector<hsize_t>& lengths) {
  if (std::find(lengths.begin(), lengths.end(), hsize_t{0}) != lengths.end()) return;  // no values
  for (const Shard& shard : shards) {
    std::vector<hsize_t> place(lengths.size(), 0);
    std::vector<hsize_t> count = lengths;
    const std::vector<std::size_t> first = axes.place({0, shard.replication, 0, shard.point});
    const std::vector<std::size_t> last =
        axes.place({axes.lenses.size() - 1, shard.replication + shard.replications - 1,
                    axes.variants.size() - 1, shard.point + shard.points - 1});
    for (std::size_t i = 0; i < first.size(); ++i) {
      place[i] = first[i];
      count[i] = last[i] - first[i] + 1;
    }
    const Space here = space_of(lengths);
    check(H5Sselect_hyperslab(here, H5S_SELECT_SET, place.data(), nullptr, count.data(), nullptr),
          name);
    const Space there = space_of(count);
    check(H5Pset_virtual(storage, here, escaped(shard.file).c_str(), name.c_str(), there), name);
  }
}

std::vector<std::string> virtual_files(const Settings& storage, const std::string& name) {
  std::size_t count = 0;
  check(H5Pget_virtual_count(storage, &count), name);
  std::vector<std::string> files;
  for (std::size_t i = 0; i < count; ++i) files.push_back(file_of(storage, i, name));
  return files;
}

bool is_name_of_shard(const std::string& file) {
  const std::filesystem::path path(file);
  const std::filesystem::path folder = path.parent_path();
  return is_printable(file) && path.is_relative() && !folder.has_parent_path() &&
         folder.extension() == ".d" && path.extension() == ".h5";
}

std::vector<Shard> shards_looked_up(const Dataset& dataset, const std::string& name,
                                    const StudyAxes& axes) {
  std::vector<Shard> shards;
  const Settings storage(H5Dget_create_plist(dataset), name);
  if (check(H5Pget_layout(storage), name) != H5D_VIRTUAL) return shards;
  std::size_t count = 0;
  check(H5Pget_virtual_count(storage, &count), name);
  for (std::size_t i = 0; i < count; ++i) {
    const Space block(H5Pget_virtual_vspace(storage, i), name);
    const std::size_t ahead = axes.has_design() ? 1 : 0;  // dimensions before the lens
    std::array<hsize_t, H5S_MAX_RANK> first{};
    std::array<hsize_t, H5S_MAX_RANK> last{};
    check(H5Sget_select_bounds(block, first.data(), last.data()), name);
    const auto length = [&](std::size_t axis) { return last.at(axis) - first.at(axis) + 1; };
    Shard shard{file_of(storage, i, name), first[ahead + 1], length(ahead + 1)};
    if (axes.has_design()) {
      shard.point = first[0];
      shard.points = length(0);
    }
    const bool within = shard.replications <= axes.replications.size() &&
                        shard.points <= axes.points() &&
                        shard.replication + shard.replications <= axes.replications.size() &&
                        shard.point + shard.points <= axes.points();
    if (!within) throw Failure{name, "a shard beyond the axes", 0};
    shards.push_back(std::move(shard));
  }
  return shards;
}

}  // namespace tillit
