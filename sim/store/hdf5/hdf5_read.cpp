#include "sim/store/hdf5/hdf5_read.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "sim/scenario/printable.hpp"
#include "sim/store/store_limits.hpp"

namespace tillit::hdf5 {

namespace {

constexpr std::size_t most_attribute_bytes = std::size_t{StoreLimits::attribute_kibibytes} << 10u;

/// 1, which ends the search, if there are more than are allowed.
herr_t take(const char* name, void* names) {
  auto& all = *static_cast<std::vector<std::string>*>(names);
  all.emplace_back(name);
  return all.size() > StoreLimits::objects ? 1 : 0;
}

std::vector<std::string> want_not_too_many(std::vector<std::string> names) {
  if (names.size() > StoreLimits::objects) throw Failure{"", beyond_limits, 0};
  return names;
}

herr_t take_name(hid_t, const char* name, const H5L_info_t*, void* names) {
  return take(name, names);
}

herr_t take_attribute_name(hid_t, const char* name, const H5A_info_t*, void* names) {
  return take(name, names);
}

struct FreeText {
  void operator()(char* text) const { H5free_memory(text); }
};
using OwnedText = std::unique_ptr<char, FreeText>;

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

void want_text(hid_t type, const std::string& subject) {
  if (H5Tis_variable_str(type) <= 0) throw Failure{subject, "not a text", 0};
}

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

template <class Number>
Number read_number(const AttributeHandle& attribute, const std::string& name) {
  Number number{};
  check(H5Aread(attribute, type_of<Number>(), &number), name);
  return number;
}

/// Nothing for kinds of attributes that our layouts do not use.
std::optional<Attribute> read_attribute(hid_t object, const std::string& name) {
  const AttributeHandle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), name);
  const Type type(H5Aget_type(attribute), name);
  const Space space(H5Aget_space(attribute), name);
  const auto count = static_cast<std::size_t>(check(H5Sget_simple_extent_npoints(space), name));
  if (count > most_attribute_bytes) throw Failure{name, beyond_limits, 0};
  const bool single = H5Sget_simple_extent_type(space) == H5S_SCALAR;
  if (single && H5Tis_variable_str(type) > 0) return read_text_attribute(object, name);
  const H5T_class_t kind = H5Tget_class(type);
  if (single && kind == H5T_FLOAT) return read_number<double>(attribute, name);
  if (single && kind == H5T_INTEGER) return read_number<std::int64_t>(attribute, name);
  if (!single && H5Tequal(type, H5T_STD_U8LE) > 0) {
    std::vector<std::uint8_t> values(count);
    check(H5Aread(attribute, H5T_STD_U8LE, values.data()), name);
    return values;
  }
  return std::nullopt;
}

bool ties_to_others(std::string_view name) {
  constexpr std::array<std::string_view, 6> tying{"CLASS",          "NAME",       "REFERENCE_LIST",
                                                  "DIMENSION_LIST", "_FillValue", "coordinates"};
  return std::find(tying.begin(), tying.end(), name) != tying.end();
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
  if (H5Literate(group, H5_INDEX_CRT_ORDER, H5_ITER_INC, &start, take_name, &names) < 0) {
    names.clear();
    start = 0;
    check(H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, &start, take_name, &names), "");
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

bool has_attribute(hid_t object, const std::string& name) {
  return check(H5Aexists(object, name.c_str()), name) > 0;
}

AttributeHandle open_single_attribute(hid_t object, const std::string& name) {
  AttributeHandle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), name);
  const Space space(H5Aget_space(attribute), name);
  if (H5Sget_simple_extent_type(space) != H5S_SCALAR) throw Failure{name, "not one value", 0};
  return attribute;
}

std::string read_text_attribute(hid_t object, const std::string& name) {
  const AttributeHandle attribute = open_single_attribute(object, name);
  want_text(Type(H5Aget_type(attribute), name), name);
  char* text = nullptr;
  check(H5Aread(attribute, text_type(), &text), name);
  const OwnedText owned(text);
  const std::string_view read = text != nullptr ? text : "";
  if (read.size() > most_attribute_bytes) throw Failure{name, beyond_limits, 0};
  return printable(read);
}

Attributes read_attributes(hid_t object) {
  std::vector<std::string> names;
  hsize_t start = 0;
  check(H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, &start, take_attribute_name, &names), "");
  Attributes attributes;
  for (const std::string& name : want_not_too_many(std::move(names))) {
    if (ties_to_others(name)) continue;
    if (auto value = read_attribute(object, name)) attributes.emplace_back(name, *value);
  }
  return attributes;
}

Labels read_labels(const Dataset& dataset, const std::string& name) {
  const Type type(H5Dget_type(dataset), name);
  want_stored(dataset, type, name);
  if (H5Tis_variable_str(type) > 0) return read_texts(dataset, name);
  if (H5Tequal(type, H5T_STD_I32LE) > 0) return read_numbers<std::int32_t>(dataset, name);
  return read_numbers<double>(dataset, name);
}

}  // namespace tillit::hdf5
