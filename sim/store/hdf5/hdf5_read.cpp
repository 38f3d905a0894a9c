#include "sim/store/hdf5/hdf5_read.hpp"

#include <algorithm>

#include "sim/scenario/printable.hpp"
#include "sim/store/hdf5/names_taken.hpp"
#include "sim/store/store_limits.hpp"

namespace tillit::hdf5 {

namespace {

/// Memory for the texts of one variable: HDF5 asks here for it, and gets no more than is allowed,
/// however many texts point to the same bytes of the file.
class TextMemory {
 public:
  TextMemory() { check(H5Pset_vlen_mem_manager(settings_, take, this, give_back, this), ""); }
  TextMemory(const TextMemory&) = delete;
  TextMemory& operator=(const TextMemory&) = delete;

  const Settings& settings() const { return settings_; }
  bool spent() const { return spent_; }

 private:
  static void* take(std::size_t size, void* self) {
    return static_cast<TextMemory*>(self)->bytes(size);
  }
  static void give_back(void*, void*) {}  // all together at the end

  void* bytes(std::size_t size) {
    spent_ = spent_ || size > left_;
    if (spent_) return nullptr;
    left_ -= size;
    return texts_.emplace_back(std::max<std::size_t>(size, 1)).data();
  }

  Settings settings_ = transfer_of_texts();
  std::vector<std::vector<char>> texts_;
  std::size_t left_ = std::size_t{StoreLimits::text_mebibytes} << 20u;
  bool spent_ = false;
};

std::size_t length_of(const Dataset& dataset, const std::string& name) {
  const Space space(H5Dget_space(dataset), name);
  const hssize_t length = check(H5Sget_simple_extent_npoints(space), name);
  if (length > StoreLimits::labels) throw Failure{name, beyond_limits, 0};
  return static_cast<std::size_t>(length);
}

template <class Number>
std::vector<Number> read_numbers(const Dataset& dataset, const std::string& name) {
  std::vector<Number> numbers(length_of(dataset, name));
  check(H5Dread(dataset, type_of<Number>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()), name);
  return numbers;
}

/// Labels stand in the file: what was never written costs nothing to claim, and much to read.
void want_stored(const Dataset& dataset, const Type& type, const std::string& name) {
  constexpr double most_compression = 1032;  // that zlib can reach
  const double wanted =
      static_cast<double>(length_of(dataset, name)) * static_cast<double>(H5Tget_size(type));
  H5D_space_status_t status = H5D_SPACE_STATUS_ERROR;
  check(H5Dget_space_status(dataset, &status), name);
  const bool written = status != H5D_SPACE_STATUS_NOT_ALLOCATED;
  const auto stored = written ? static_cast<double>(H5Dget_storage_size(dataset)) : 0.0;
  if (stored * most_compression < wanted) throw Failure{name, "values are missing", 0};
}

}  // namespace

std::vector<std::string> names_in(hid_t group) {
  std::vector<std::string> names;
  hsize_t start = 0;
  if (H5Literate(group, H5_INDEX_CRT_ORDER, H5_ITER_INC, &start, take_name<H5L_info_t>, &names) <
      0) {
    names.clear();
    start = 0;
    check(H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, &start, take_name<H5L_info_t>, &names), "");
  }
  return want_not_too_many(std::move(names));
}

Dataset open_dataset(hid_t group, const std::string& name) {
  return {H5Dopen2(group, name.c_str(), H5P_DEFAULT), name};
}

std::string read_text(hid_t group, const std::string& name) {
  const Dataset dataset = open_dataset(group, name);
  want_text(Type(H5Dget_type(dataset), name), name);
  if (length_of(dataset, name) != 1) throw Failure{name, "not one text", 0};
  return read_texts(dataset, name).front();
}

std::vector<std::string> read_texts(const Dataset& dataset, const std::string& name) {
  std::vector<char*> starts(length_of(dataset, name));
  if (starts.empty()) return {};
  TextMemory memory;
  const herr_t done =
      H5Dread(dataset, text_type(), H5S_ALL, H5S_ALL, memory.settings(), starts.data());
  if (memory.spent()) throw Failure{name, beyond_limits, 0};
  check(done, name);
  std::vector<std::string> texts;
  for (const char* start : starts) texts.push_back(start != nullptr ? printable(start) : "");
  return texts;
}

bool has(hid_t group, const std::string& name) {
  return check(H5Lexists(group, name.c_str(), H5P_DEFAULT), name) > 0;
}

Labels read_labels(const Dataset& dataset, const std::string& name) {
  const Type type(H5Dget_type(dataset), name);
  want_stored(dataset, type, name);
  if (H5Tis_variable_str(type) > 0) return read_texts(dataset, name);
  if (H5Tequal(type, H5T_STD_I32LE) > 0) return read_numbers<std::int32_t>(dataset, name);
  return read_numbers<double>(dataset, name);
}

}  // namespace tillit::hdf5
