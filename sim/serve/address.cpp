#include "sim/serve/address.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <memory>

namespace tillit {
namespace {

/// "[::1]:80" and "[::1]" give "::1"; "localhost:8400" gives "localhost".
std::string name_of(const std::string& host) {
  if (!host.starts_with('[')) return host.substr(0, host.find(':'));
  const auto end = host.find(']');
  return end == std::string::npos ? "" : host.substr(1, end - 1);
}

}  // namespace

std::string path_of(std::string_view target) {
  return std::string(target.substr(0, target.find('?')));
}

std::string in_query(std::string_view target, std::string_view key) {
  const auto question = target.find('?');
  std::string_view rest = question == target.npos ? "" : target.substr(question + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    if (pair.starts_with(key) && pair.size() > key.size() && pair[key.size()] == '=') {
      return std::string(pair.substr(key.size() + 1));
    }
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
  }
  return {};
}

bool same_secret(const std::string& one, const std::string& other) {
  unsigned difference = one.size() == other.size() ? 0U : 1U;
  for (std::size_t i = 0; i < other.size(); ++i) {
    const char mine = i < one.size() ? one[i] : '\0';
    difference |= static_cast<unsigned char>(mine ^ other[i]);
  }
  return difference == 0;
}

bool is_our_host(const std::string& host) {
  std::string name = name_of(host);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  if (name == "localhost") return true;
  boost::system::error_code error;
  boost::asio::ip::make_address(name, error);
  if (!error) return true;
  std::array<char, 256> own{};
  if (gethostname(own.data(), own.size() - 1) != 0) return false;
  const std::string machine = own.data();
  return !name.empty() && (name == machine || name == machine + ".local");
}

bool same_site(const std::string& origin, const std::string& host) {
  return origin == "http://" + host && is_our_host(host);
}

std::string address_in_network() {
  ifaddrs* first = nullptr;
  if (getifaddrs(&first) != 0) return {};
  const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> all(first, freeifaddrs);
  for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
    const bool is_up = (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_LOOPBACK) == 0;
    if (!is_up || one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
    std::array<char, INET_ADDRSTRLEN> text{};
    const auto* address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
    if (inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size()) != nullptr) {
      return text.data();
    }
  }
  return {};
}

}  // namespace tillit
