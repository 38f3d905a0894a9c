#pragma once

#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_types.hpp"

namespace tillit::hdf5 {

/// The names of everything in a group, in the order of creation.
std::vector<std::string> names_in(hid_t group);

Dataset open_dataset(hid_t group, const std::string& name);

/// A text on its own.
std::string read_text(hid_t group, const std::string& name);

/// Texts along any number of dimensions, in row-major order.
std::vector<std::string> read_texts(const Dataset& dataset, const std::string& name);

/// Whether there is something of that name in the group.
bool has(hid_t group, const std::string& name);

/// Names or numbers along one dimension.
Labels read_labels(const Dataset& dataset, const std::string& name);

/// A variable over (lens, replication, variant), whole.
template <class Number>
std::vector<Number> read_all(hid_t group, const std::string& name, std::size_t count) {
  const Dataset dataset = open_dataset(group, name);
  const Space space(H5Dget_space(dataset), name);
  if (check(H5Sget_simple_extent_npoints(space), name) != static_cast<hssize_t>(count)) {
    throw Failure{name, "unexpected size", 0};
  }
  std::vector<Number> numbers(count);
  check(H5Dread(dataset, type_of<Number>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data()), name);
  return numbers;
}

}  // namespace tillit::hdf5
