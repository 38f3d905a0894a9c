#pragma once

#include <memory>
#include <optional>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/tree/node.hpp"
#include "sim/scenario/tree/place.hpp"

namespace tillit {

/// The values of a TOML text; nothing if it is not TOML, or beyond our limits, which is then told
/// in `mistakes`.
std::optional<Node> read_toml(const std::shared_ptr<const SourceText>& source, Mistakes& mistakes);

}  // namespace tillit
