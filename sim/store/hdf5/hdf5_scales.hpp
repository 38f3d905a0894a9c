#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/store/hdf5/hdf5_write.hpp"

namespace tillit::hdf5 {

/// The dimension scales of a file: every dimension of every variable is attached to one, or
/// netCDF readers refuse the file.
class Scales {
 public:
  /// Writes the labels of a dimension and makes them its scale.
  void add(hid_t group, const Dimension& dimension);

  /// Names the dimensions of a dataset.
  void attach(const Dataset& dataset, const std::string& subject,
              const std::vector<std::string>& dimensions) const;

  std::vector<hsize_t> lengths(const std::vector<std::string>& dimensions) const;

 private:
  struct Scale {
    Dataset dataset;
    hsize_t length;
  };
  const Scale& at(const std::string& dimension) const;

  std::map<std::string, Scale> scales_;
};

/// Whether a dataset is the scale of a dimension. The library's own answer, H5DSis_scale, gives
/// memory back twice for some files.
bool is_scale(hid_t dataset);

/// The names of a dataset's dimensions, by their scales; an empty name where there is none.
std::vector<std::string> dimension_names(const Dataset& dataset, const std::string& subject);

}  // namespace tillit::hdf5
