#include "sim/store/checkpoints/checkpoint_reader.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <vector>

#include "sim/scenario/limits.hpp"
#include "sim/store/checkpoints/checkpoint_names.hpp"
#include "sim/store/checkpoints/seal.hpp"
#include "sim/store/diagnosis.hpp"
#include "sim/store/hdf5/hdf5_attributes.hpp"
#include "sim/store/hdf5/hdf5_read.hpp"
#include "sim/store/hdf5/only_ours.hpp"

namespace tillit {

namespace fs = std::filesystem;
namespace names = checkpoint_names;
using namespace hdf5;

struct CheckpointReader::Open {
  fs::path path;
  File file;
  CheckpointHead head;
  std::string lists;  ///< their paths, one a line
  std::set<std::string> read;
};

namespace {

template <class Number>
Number read_number(hid_t file, const char* name) {
  const AttributeHandle attribute = open_single_attribute(file, name);
  Number number{};
  check(H5Aread(attribute, hdf5::type_of<Number>(), &number), name);
  return number;
}

CheckpointHead read_head(hid_t file) {
  CheckpointHead head;
  const auto text = [&](const char* name) { return read_text_attribute(file, name); };
  head.model = text(names::model);
  head.name = text(names::name);
  head.lens = text(names::lens);
  head.variant = text(names::variant);
  head.build = {text("version"), text("revision"), text("compiler"), text("flags"), ""};
  head.replication = read_number<std::int32_t>(file, names::replication);
  head.design = read_number<std::uint64_t>(file, names::design);
  head.shared = read_number<std::uint8_t>(file, names::shared) != 0;
  head.week = read_number<std::int32_t>(file, names::week);
  head.state_hash = read_number<std::uint64_t>(file, names::state_hash);
  head.scenario = read_text(file, names::scenario);
  return head;
}

/// Whether every group on the way and the list itself are there.
bool is_there(hid_t file, const std::string& path) {
  for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1)) {
    if (!has(file, path.substr(0, at))) return false;
  }
  return has(file, path);
}

std::size_t length_of(const Dataset& dataset, const std::string& path) {
  const Space space(H5Dget_space(dataset), path);
  if (check(H5Sget_simple_extent_ndims(space), path) != 1) throw Failure{path, "not a list", 0};
  return static_cast<std::size_t>(check(H5Sget_simple_extent_npoints(space), path));
}

/// The kind of its numbers; nothing for others than ours.
std::optional<Numbers> numbers_in(const Dataset& dataset, const std::string& path) {
  const Type type(H5Dget_type(dataset), path);
  for (const Numbers one : {Numbers::float32, Numbers::float64, Numbers::uint8, Numbers::uint16,
                            Numbers::int32, Numbers::uint32, Numbers::uint64}) {
    if (H5Tequal(type, names::type_of(one)) > 0) return one;
  }
  return std::nullopt;
}

/// Numbers from `first` on.
void read_piece(const Dataset& dataset, const CheckpointList& list, hsize_t first,
                std::span<std::byte> piece) {
  const hsize_t count = piece.size() / bytes_of(list.numbers);
  const Space there(H5Dget_space(dataset), list.path);
  check(H5Sselect_hyperslab(there, H5S_SELECT_SET, &first, nullptr, &count, nullptr), list.path);
  const Space here = space_of({count});
  check(H5Dread(dataset, names::type_of(list.numbers), here, there, H5P_DEFAULT, piece.data()),
        list.path);
}

}  // namespace

CheckpointReader::CheckpointReader(const fs::path& path) : open_(new Open{path, {}, {}, {}, {}}) {
  want_sealed(path);
  told_as(StoreAction::read, path, [&] {
    File file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), "");
    want_only_ours(file, static_cast<hsize_t>(Limits::agents));
    open_->head = read_head(file);
    open_->lists = read_text(file, names::lists);
    open_->file = std::move(file);
  });
}

CheckpointReader::~CheckpointReader() {
  const Lock lock;
  open_.reset();
}

const CheckpointHead& CheckpointReader::head() const { return open_->head; }

void CheckpointReader::refuse(StoreProblem problem, const std::string& detail) const {
  throw StoreError(problem, StoreAction::read, open_->path.string(), detail);
}

std::size_t CheckpointReader::length(const std::string& path) const {
  return told_as(StoreAction::read, open_->path, [&] {
    if (!is_there(open_->file, path)) refuse(StoreProblem::other_columns, path);
    return length_of(open_dataset(open_->file, path), path);
  });
}

void CheckpointReader::read(const CheckpointList& list, const Take& take) {
  told_as(StoreAction::read, open_->path, [&] {
    if (!is_there(open_->file, list.path)) refuse(StoreProblem::other_columns, list.path);
    const Dataset dataset = open_dataset(open_->file, list.path);
    const Type type(H5Dget_type(dataset), list.path);
    if (H5Tequal(type, names::type_of(list.numbers)) <= 0 ||
        length_of(dataset, list.path) != list.count) {
      refuse(StoreProblem::other_columns, list.path);
    }
    const std::size_t width = bytes_of(list.numbers);
    const std::size_t at_once = std::min(names::chunk_bytes / width, list.count);
    std::vector<std::byte> piece(at_once * width);
    for (std::size_t first = 0; first < list.count; first += at_once) {
      const std::size_t count = std::min(at_once, list.count - first);
      const auto part = std::span(piece).first(count * width);
      read_piece(dataset, list, first, part);
      take(first, part);
    }
    open_->read.insert(list.path);
  });
}

void CheckpointReader::read_through() {
  std::istringstream paths(open_->lists);
  for (std::string path; std::getline(paths, path);) {
    const std::optional<Numbers> numbers = told_as(StoreAction::read, open_->path, [&] {
      if (!is_there(open_->file, path)) refuse(StoreProblem::other_columns, path);
      return numbers_in(open_dataset(open_->file, path), path);
    });
    if (!numbers) refuse(StoreProblem::other_columns, path);
    read({path, *numbers, length(path)}, [](std::size_t, std::span<const std::byte>) {});
  }
}

void CheckpointReader::want_all_read() const {
  std::istringstream paths(open_->lists);
  for (std::string path; std::getline(paths, path);) {
    if (!open_->read.contains(path)) refuse(StoreProblem::other_columns, path);
  }
}

}  // namespace tillit
