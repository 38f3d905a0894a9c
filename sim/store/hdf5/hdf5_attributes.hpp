#pragma once

#include <string>

#include "sim/store/hdf5/hdf5_types.hpp"

namespace tillit::hdf5 {

/// Whether there is such an attribute.
bool has_attribute(hid_t object, const std::string& name);

/// An attribute of one value. Throws a Failure if it has several: who reads one into a place for
/// one would write beyond it.
AttributeHandle open_single_attribute(hid_t object, const std::string& name);

std::string read_text_attribute(hid_t object, const std::string& name);

/// Attributes that say something about the variable; not those of HDF5, netCDF and CF that tie it
/// to others.
Attributes read_attributes(hid_t object);

}  // namespace tillit::hdf5
