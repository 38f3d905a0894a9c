#pragma once

#include <string>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// Whether the two values may stand together.
bool holds(Relation::Kind kind, double first, double second);

/// "share_averse + share_neutral at most 1".
Text relation_words(const Relation& relation);

/// All that must hold for a parameter beside its range; empty if there is nothing.
Text conditions_of(const std::string& parameter, const Declaration& declaration);

}  // namespace tillit
