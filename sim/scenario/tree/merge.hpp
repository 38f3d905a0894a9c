#pragma once

#include "sim/scenario/tree/node.hpp"

namespace tillit {

/// Lays `over` on `base`: tables are merged key by key, any other value replaces. Lists replace
/// lists, but the variants of a scenario are merged by their name, and `study.until` and
/// `study.replications` replace each other.
void merge(Node& base, Node over);

}  // namespace tillit
