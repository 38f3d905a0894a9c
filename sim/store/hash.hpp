#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/store/layout.hpp"

struct XXH3_state_s;

namespace tillit {

/// XXH3-64 of names and numbers, fed piece by piece. Numbers enter as little-endian bytes; every
/// NaN enters as the same NaN.
class Hasher {
 public:
  Hasher();

  /// Text and a zero byte after it, so that "ab" + "c" differs from "a" + "bc".
  Hasher& add(std::string_view text);

  Hasher& add(std::span<const float> values);
  Hasher& add(std::span<const double> values);
  Hasher& add(std::span<const std::uint8_t> values);
  Hasher& add(std::span<const std::int32_t> values);
  Hasher& add(std::span<const std::uint32_t> values);
  Hasher& add(std::span<const std::uint64_t> values);

  /// For columns of other numbers (16 bits, for example): their bytes as they are in memory.
  Hasher& add_bytes(std::span<const std::byte> bytes);

  /// The hash of all that was added so far.
  std::uint64_t value() const;

 private:
  struct Free {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, Free> state_;
};

/// The hash of one run's values as recorded: every series of the layout, its name and then its
/// values, in alphabetical order of the names.
std::uint64_t content_hash(const Layout& layout, const std::vector<Values>& values);

/// 16 hexadecimal digits.
std::string hash_text(std::uint64_t hash);

}  // namespace tillit
