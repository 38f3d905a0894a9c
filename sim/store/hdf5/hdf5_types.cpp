#include "sim/store/hdf5/hdf5_types.hpp"

namespace tillit::hdf5 {

hid_t file_type(ValueType type) {
  switch (type) {
    case ValueType::float32:
      return type_of<float>();
    case ValueType::float64:
      return type_of<double>();
    case ValueType::uint8:
      return type_of<std::uint8_t>();
    case ValueType::int32:
      return type_of<std::int32_t>();
    case ValueType::uint64:
      return type_of<std::uint64_t>();
  }
  return H5I_INVALID_HID;
}

ValueType value_type(hid_t type, const std::string& subject) {
  for (const ValueType ours : {ValueType::float32, ValueType::float64, ValueType::uint8,
                               ValueType::int32, ValueType::uint64}) {
    if (H5Tequal(type, file_type(ours)) > 0) return ours;
  }
  throw Failure{subject, "unexpected type of numbers", 0};
}

Type text_type() {
  Type type(H5Tcopy(H5T_C_S1), "");
  check(H5Tset_size(type, H5T_VARIABLE), "");
  check(H5Tset_cset(type, H5T_CSET_UTF8), "");
  return type;
}

void want_text(hid_t type, const std::string& subject) {
  if (H5Tis_variable_str(type) <= 0) throw Failure{subject, "not a text", 0};
}

Settings transfer_of_texts() {
  Settings settings(H5Pcreate(H5P_DATASET_XFER), "");
  check(H5Pset_buffer(settings, std::size_t{1} << 16u, nullptr, nullptr), "");
  return settings;
}

Space space_of(const std::vector<hsize_t>& lengths) {
  if (lengths.empty()) return {H5Screate(H5S_SCALAR), ""};
  return {H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr), ""};
}

}  // namespace tillit::hdf5
