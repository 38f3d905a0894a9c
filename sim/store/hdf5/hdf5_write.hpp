#pragma once

#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_types.hpp"

namespace tillit::hdf5 {

void write_attribute(hid_t object, const std::string& name, const std::string& text);
void write_attribute(hid_t object, const std::string& name, const Attribute& value);

/// Throws std::invalid_argument for units that readers would turn into time differences.
void write_attributes(hid_t object, const Attributes& attributes);

/// One number as an attribute of its own type, as `_FillValue` must be.
template <class Number>
void write_number(hid_t object, const std::string& name, Number value) {
  const Space space = space_of({});
  const AttributeHandle attribute(
      H5Acreate2(object, name.c_str(), type_of<Number>(), space, H5P_DEFAULT, H5P_DEFAULT), name);
  check(H5Awrite(attribute, type_of<Number>(), &value), name);
}

/// A text on its own, without a dimension. Written again by `rewrite_text`.
void write_text(hid_t group, const std::string& name, const std::string& text);
void rewrite_text(hid_t group, const std::string& name, const std::string& text);

/// Gives an attribute that is there another text.
void rewrite_attribute(hid_t object, const std::string& name, const std::string& text);

/// Names or numbers along one dimension.
Dataset write_labels(hid_t group, const std::string& name, const Labels& labels);

}  // namespace tillit::hdf5
