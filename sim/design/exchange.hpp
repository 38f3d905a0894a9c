#pragma once

#include <cstdint>

#include "sim/design/latin_hypercube.hpp"

namespace tillit {

/// Moves the closest points of a Latin hypercube apart: one factor's parts are exchanged between
/// one of the two closest points and another, if thereby fewer pairs are as close as these; again
/// and again, until no exchange helps. `work` is how many differences of coordinates may still be
/// looked at, and is counted down; the search ends when it is used up.
void exchange_while_better(Parts& parts, std::uint64_t& work);

}  // namespace tillit
