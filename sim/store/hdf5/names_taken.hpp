#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/store/hdf5/hdf5_handle.hpp"
#include "sim/store/store_limits.hpp"

namespace tillit::hdf5 {

/// For H5Literate (Info: H5L_info_t) and H5Aiterate2 (H5A_info_t), with a vector of names as data.
/// 1, which ends the search, as soon as there are more than are allowed.
template <class Info>
herr_t take_name(hid_t, const char* name, const Info*, void* names) {
  auto& all = *static_cast<std::vector<std::string>*>(names);
  all.emplace_back(name);
  return all.size() > StoreLimits::objects ? 1 : 0;
}

inline std::vector<std::string> want_not_too_many(std::vector<std::string> names) {
  if (names.size() > StoreLimits::objects) throw Failure{"", beyond_limits, 0};
  return names;
}

}  // namespace tillit::hdf5
