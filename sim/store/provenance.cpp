#include "sim/store/provenance.hpp"

#include <fmt/chrono.h>
#include <openssl/evp.h>

#include <array>
#include <ctime>
#include <stdexcept>

namespace tillit {

std::string Provenance::utc_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::string sha256(std::string_view text) {
  std::array<unsigned char, 32> digest{};
  if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 is not available in this OpenSSL");
  }
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace tillit
