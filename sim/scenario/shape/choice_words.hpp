#pragma once

#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// What may stand where a word or a name is wanted: the words, or where to find them. Empty where
/// any text may stand.
Text choice_words(const Shape& shape);

}  // namespace tillit
