#include <H5public.h>
#include <fmt/format.h>
#include <openssl/opensslv.h>
#include <toml++/impl/version.h>
#include <xxhash.h>
#include <zlib.h>

#include <boost/version.hpp>

#include "build_revision.hpp"
#include "build_settings.hpp"
#include "sim/store/provenance.hpp"
#include "sim/threads/library.hpp"

namespace tillit {

Build this_build() {
  std::string libraries;
  const auto add = [&](const char* name, auto... numbers) {
    std::string version;
    ((version += (version.empty() ? "" : ".") + fmt::to_string(numbers)), ...);
    libraries += fmt::format("{} {}\n", name, version);
  };
  add("HDF5", H5_VERS_MAJOR, H5_VERS_MINOR, H5_VERS_RELEASE);
  libraries += threads_library() + "\n";
  add("fmt", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
  add("toml++", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH);
  add("Random123", "Philox");  // its headers state no version
  add("xxHash", XXH_VERSION_MAJOR, XXH_VERSION_MINOR, XXH_VERSION_RELEASE);
  add("zlib", ZLIB_VERSION);
  add("Boost", BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100);
  add("OpenSSL", OPENSSL_VERSION_STR);
  libraries.pop_back();
  return {TILLIT_VERSION, TILLIT_REVISION, TILLIT_COMPILER, TILLIT_FLAGS, libraries};
}

}  // namespace tillit
