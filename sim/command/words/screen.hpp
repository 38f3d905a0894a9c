#pragma once

#include <cstddef>
#include <string>

namespace tillit {

/// Places that words take on the screen; letters outside ASCII take more bytes than places.
std::size_t places_of(const std::string& words);

/// Words in lines of at most 100 places, each begun with two spaces.
std::string in_lines(const std::string& words);

}  // namespace tillit
