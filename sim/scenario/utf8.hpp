#pragma once

namespace tillit {

/// Whether a byte of UTF-8 begins a character: all do but those that continue one, 10xxxxxx.
constexpr bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
}

}  // namespace tillit
