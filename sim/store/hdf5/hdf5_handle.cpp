#include "sim/store/hdf5/hdf5_handle.hpp"

#include <cstdlib>
#include <string_view>

namespace tillit::hdf5 {

namespace {

std::recursive_mutex library_mutex;

herr_t append_description(unsigned, const H5E_error2_t* error, void* text) {
  auto& reason = *static_cast<std::string*>(text);
  if (!reason.empty()) reason += "; ";
  reason += error->desc;
  return 0;
}

/// The number behind "errno = " in the words of HDF5's file drivers.
int system_error_in(std::string_view reason) {
  constexpr std::string_view sign = "errno = ";
  const std::size_t at = reason.find(sign);
  return at == reason.npos ? 0 : std::atoi(reason.data() + at + sign.size());
}

}  // namespace

void fail(std::string subject) {
  std::string reason;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, append_description, &reason);
  const int system_error = system_error_in(reason);
  throw Failure{std::move(subject), std::move(reason), system_error};
}

Lock::Lock() : lock_(library_mutex) {
  static const herr_t before_all_else = H5dont_atexit();
  static_cast<void>(before_all_else);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

}  // namespace tillit::hdf5
