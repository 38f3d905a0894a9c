#pragma once

#include <string>
#include <string_view>

namespace tillit {

/// The part of a request's target before its query: "/room" of "/room?code=AB".
std::string path_of(std::string_view target);

/// The value of a key in the query of a target; empty if it has none. Our values have no escapes.
std::string in_query(std::string_view target, std::string_view key);

/// Whether two texts are equal, in a time that does not tell where they differ.
bool same_secret(const std::string& one, const std::string& other);

/// Whether a Host names this machine: an address, localhost, or its own name. A name of another
/// site that leads here does not (DNS rebinding).
bool is_our_host(const std::string& host);

/// Whether the page of this Origin may speak to the server it calls by this Host.
bool same_site(const std::string& origin, const std::string& host);

/// An address of this machine in the network of the room; empty if it has none.
std::string address_in_network();

}  // namespace tillit
