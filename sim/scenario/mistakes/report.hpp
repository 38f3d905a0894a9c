#pragma once

#include <string>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// All mistakes for people: place, what is wrong, the line with a caret, what is allowed.
std::string as_text(const Mistakes& mistakes, Language language, bool colours);

/// All mistakes for programs: a JSON array of objects.
std::string as_json(const Mistakes& mistakes, Language language);

}  // namespace tillit
