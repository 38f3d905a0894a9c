#pragma once

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/shape/shape.hpp"
#include "sim/scenario/tree/node.hpp"

namespace tillit {

/// Reports all that is not as `shape` says and takes it away, so that what is left can be read
/// without further questions. Nodes from which something was taken away are marked damaged.
void check(Node& tree, const Shape& shape, Mistakes& mistakes);

}  // namespace tillit
