#pragma once

#include <string>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// Whether the two values may stand together.
bool holds(Relation::Kind kind, double first, double second);

/// "share_averse + share_neutral at most 1".
Text relation_words(const Relation& relation);

/// All that must hold between a parameter and others; empty if there is nothing.
Text relations_of(const std::string& parameter, const std::vector<Relation>& relations);

}  // namespace tillit
