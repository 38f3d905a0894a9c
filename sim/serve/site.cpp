#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <cctype>

#include "sim/serve/server.hpp"

namespace tillit {
namespace {

/// "[::1]:80" and "::1"; "localhost:8000" and "localhost".
std::string name_of(const std::string& host) {
  if (host.starts_with('[')) {
    const auto end = host.find(']');
    return end == std::string::npos ? "" : host.substr(1, end - 1);
  }
  return host.substr(0, host.find(':'));
}

bool is_ours(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  if (name == "localhost") return true;
  boost::system::error_code error;
  boost::asio::ip::make_address(name, error);
  if (!error) return true;
  std::array<char, 256> own{};
  if (gethostname(own.data(), own.size() - 1) != 0) return false;
  const std::string machine = own.data();
  return name == machine || name == machine + ".local";
}

}  // namespace

bool same_secret(const std::string& one, const std::string& other) {
  unsigned difference = one.size() == other.size() ? 0U : 1U;
  for (std::size_t i = 0; i < other.size(); ++i) {
    const char mine = i < one.size() ? one[i] : '\0';
    difference |= static_cast<unsigned char>(mine) ^ static_cast<unsigned char>(other[i]);
  }
  return difference == 0;
}

bool same_site(const std::string& origin, const std::string& host) {
  const std::string scheme = "http://";
  return origin.starts_with(scheme) && origin.substr(scheme.size()) == host && is_ours(name_of(host));
}

}  // namespace tillit
