#pragma once

#include "sim/scenario/text.hpp"

namespace tillit {

/// What an error of the operating system means for one who writes a file.
Text words_of_system_error(int error);

}  // namespace tillit
