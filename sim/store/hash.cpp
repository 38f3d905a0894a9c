#include "sim/store/hash.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <new>
#include <numeric>
#include <stdexcept>

namespace tillit {

static_assert(std::endian::native == std::endian::little, "hashes are over little-endian values");

namespace {

/// Feeds the numbers block by block, so that every NaN can be made the same NaN.
template <class Number>
void feed(XXH3_state_t* state, std::span<const Number> values) {
  constexpr Number the_nan = std::numeric_limits<Number>::quiet_NaN();
  std::array<Number, 1024> block;
  while (!values.empty()) {
    const auto taken = values.first(std::min(values.size(), block.size()));
    std::transform(taken.begin(), taken.end(), block.begin(),
                   [](Number value) { return std::isnan(value) ? the_nan : value; });
    XXH3_64bits_update(state, block.data(), taken.size_bytes());
    values = values.subspan(taken.size());
  }
}

}  // namespace

void Hasher::Free::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

Hasher::Hasher() : state_(XXH3_createState()) {
  if (!state_) throw std::bad_alloc();
  XXH3_64bits_reset(state_.get());
}

Hasher& Hasher::add_bytes(std::span<const std::byte> bytes) {
  XXH3_64bits_update(state_.get(), bytes.data(), bytes.size());
  return *this;
}

Hasher& Hasher::add(std::string_view text) {
  XXH3_64bits_update(state_.get(), text.data(), text.size());
  return add_bytes(std::array{std::byte{0}});
}

Hasher& Hasher::add(std::span<const float> values) { return feed(state_.get(), values), *this; }
Hasher& Hasher::add(std::span<const double> values) { return feed(state_.get(), values), *this; }
Hasher& Hasher::add(std::span<const std::uint8_t> values) { return add_bytes(as_bytes(values)); }
Hasher& Hasher::add(std::span<const std::int32_t> values) { return add_bytes(as_bytes(values)); }
Hasher& Hasher::add(std::span<const std::uint32_t> values) { return add_bytes(as_bytes(values)); }
Hasher& Hasher::add(std::span<const std::uint64_t> values) { return add_bytes(as_bytes(values)); }

std::uint64_t Hasher::value() const { return XXH3_64bits_digest(state_.get()); }

std::uint64_t content_hash(const Layout& layout, const std::vector<Values>& values) {
  if (values.size() != layout.series.size()) {
    throw std::invalid_argument("a run needs values for every series of its layout");
  }
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return layout.series[one].name < layout.series[other].name;
  });
  Hasher hasher;
  for (const std::size_t i : order) {
    hasher.add(layout.series[i].name);
    std::visit([&](const auto& numbers) { hasher.add(std::span(numbers)); }, values[i]);
  }
  return hasher.value();
}

std::string hash_text(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

}  // namespace tillit
