#include "sim/store/hdf5/hdf5_attributes.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "sim/scenario/printable.hpp"
#include "sim/store/hdf5/names_taken.hpp"
#include "sim/store/store_limits.hpp"

namespace tillit::hdf5 {
namespace {

constexpr std::size_t most_attribute_bytes = std::size_t{StoreLimits::attribute_kibibytes} << 10u;

struct FreeText {
  void operator()(char* text) const { H5free_memory(text); }
};
using OwnedText = std::unique_ptr<char, FreeText>;

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

}  // namespace

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
  check(H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, &start, take_name<H5A_info_t>, &names), "");
  Attributes attributes;
  for (const std::string& name : want_not_too_many(std::move(names))) {
    if (ties_to_others(name)) continue;
    if (auto value = read_attribute(object, name)) attributes.emplace_back(name, *value);
  }
  return attributes;
}

}  // namespace tillit::hdf5
