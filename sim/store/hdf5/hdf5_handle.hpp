#pragma once

#include <hdf5.h>

#include <mutex>
#include <string>
#include <utility>

namespace tillit::hdf5 {

/// What HDF5 says went wrong; store_error.hpp has what people read.
struct Failure {
  std::string subject;   ///< the variable or attribute in hand; empty: the file
  std::string reason;    ///< HDF5's own words, all of them
  int system_error = 0;  ///< errno, if the operating system refused
};

/// Reasons of our own, where HDF5 would have gone on.
inline constexpr const char* beyond_limits = "beyond our limits";
inline constexpr const char* leads_elsewhere = "leads to another file";
inline constexpr const char* foreign_journal = "no journal of ours has the journal's name";

/// Throws a Failure made from HDF5's error stack.
[[noreturn]] void fail(std::string subject);

/// The result of a call, if it is not an error.
template <class Result>
Result check(Result result, const std::string& subject) {
  if (result < 0) fail(subject);
  return result;
}

/// Held while HDF5 is used: the library is one global state. Keeps it from printing its error
/// stack, and from writing to abandoned files when the program ends.
class Lock {
 public:
  Lock();

 private:
  std::unique_lock<std::recursive_mutex> lock_;
};

/// Owns an HDF5 identifier.
template <herr_t (*close)(hid_t)>
class Handle {
 public:
  Handle() = default;
  Handle(hid_t id, const std::string& subject) : id_(check(id, subject)) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  ~Handle() {
    if (id_ >= 0) close(id_);
  }

  operator hid_t() const { return id_; }

  /// Never closes it.
  void abandon() { id_ = H5I_INVALID_HID; }

 private:
  hid_t id_ = H5I_INVALID_HID;
};

using File = Handle<H5Fclose>;
using Group = Handle<H5Gclose>;
using Dataset = Handle<H5Dclose>;
using Space = Handle<H5Sclose>;
using Type = Handle<H5Tclose>;
using AttributeHandle = Handle<H5Aclose>;
using Settings = Handle<H5Pclose>;

}  // namespace tillit::hdf5
