#pragma once

#include <cstdio>

#include "sim/scenario/text.hpp"

namespace tillit {

/// Whether colours may be used on `stream`: it is a terminal, and NO_COLOR is not set.
bool colours_on(std::FILE* stream);

/// The language of the user's environment (LC_ALL, LC_MESSAGES, LANG): Swedish or English.
Language language_of_environment();

}  // namespace tillit
