#pragma once

#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/layout.hpp"

namespace tillit::hdf5 {

/// How a number is laid down in the file; the same in memory on the machines we run on.
hid_t file_type(ValueType type);

/// The value type of a dataset. Throws a Failure for others than ours.
ValueType value_type(hid_t type, const std::string& subject);

template <class Number>
hid_t type_of();
template <>
inline hid_t type_of<float>() {
  return H5T_IEEE_F32LE;
}
template <>
inline hid_t type_of<double>() {
  return H5T_IEEE_F64LE;
}
template <>
inline hid_t type_of<std::uint8_t>() {
  return H5T_STD_U8LE;
}
template <>
inline hid_t type_of<std::int32_t>() {
  return H5T_STD_I32LE;
}
template <>
inline hid_t type_of<std::int64_t>() {
  return H5T_STD_I64LE;
}
template <>
inline hid_t type_of<std::uint64_t>() {
  return H5T_STD_U64LE;
}

/// Variable-length UTF-8, the only kind of string in our files.
Type text_type();

/// Throws a Failure about `subject` if the type is another.
void want_text(hid_t type, const std::string& subject);

/// How texts are read and written. As usual HDF5 would clear a mebibyte for every variable, most of
/// which hold a few words.
Settings transfer_of_texts();

/// A space of the given lengths; a scalar if there are none.
Space space_of(const std::vector<hsize_t>& lengths);

}  // namespace tillit::hdf5
