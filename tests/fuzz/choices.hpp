#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace tillit::fuzz {

/// The bytes of a fuzzer as a row of choices; at their end all are the first.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}

  bool any() const { return at_ != end_; }
  std::uint8_t byte() { return any() ? *at_++ : std::uint8_t{0}; }
  std::size_t below(std::size_t most) { return most == 0 ? 0 : byte() % most; }

  /// Of all sizes, small ones as often as large ones.
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (std::size_t bytes = below(9); bytes > 0; --bytes) value = value << 8u | byte();
    return value;
  }

  std::string text() {
    std::string result;
    for (std::size_t length = below(24); length > 0; --length) {
      result += static_cast<char>(byte());
    }
    return result;
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
};

inline Choices no_choices() { return {nullptr, 0}; }

}  // namespace tillit::fuzz
