#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/run/model.hpp"

namespace tillit {

/// XXH3-64 over all columns of a world, names and values: equal for equal states, whoever computed
/// them.
std::uint64_t state_hash(World& world);

/// Bytes that the columns of a world take.
std::size_t state_bytes(World& world);

}  // namespace tillit
